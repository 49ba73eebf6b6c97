package kuaipei.core.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sets of characters that are taken for each other: {@code confusable.txt}, one set a line. */
final class ConfusableFile {
    private ConfusableFile() {}

    static List<String> shipped() {
        try (InputStream in = ConfusableFile.class.getResourceAsStream("confusable.txt")) {
            if (in == null) {
                throw new IllegalStateException("confusable.txt is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
