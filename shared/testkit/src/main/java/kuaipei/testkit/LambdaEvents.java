package kuaipei.testkit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout's sample events, read by Lambda's own serializers: a handler's test sees what the handler would. */
public final class LambdaEvents {

    private LambdaEvents() {}

    /** @param name of a file in {@code events/}, without its ending */
    public static <T> T read(String name, Class<T> type) {
        return LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                .fromJson(new ByteArrayInputStream(bytes(name)));
    }

    /** What Lambda says of a call. No handler here asks for it: whoever does fails its test. */
    public static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException("a handler asked its context for " + method.getName());
                });
    }

    /** The file itself. */
    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException("events/" + name + ".json cannot be read", e);
        }
    }

    /** Maven runs tests in their module's folder. */
    private static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("template.yaml"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("no template.yaml above the working folder");
        }
        return at.resolve("events");
    }
}
