package kuaipei.products;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that ship in this jar. */
public final class Shipped {
    private static final String FOLDER = "/kuaipei/products/";

    private Shipped() {}

    /** @throws IllegalStateException if it does not ship */
    public static byte[] bytes(String file) {
        try (InputStream in = Shipped.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8. */
    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
