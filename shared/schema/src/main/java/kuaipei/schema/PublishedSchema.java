package kuaipei.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kuaipei.products.YamlNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema of {@code docs/schema}, against which a file that people write is checked before it is read. */
public final class PublishedSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schema schema;

    private PublishedSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * @param name {@code product} for {@code product.schema.json}
     * @throws IllegalStateException if it is not published
     */
    public static PublishedSchema of(String name) {
        return new PublishedSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(name), InputFormat.JSON));
    }

    /** Its text, as it is published. */
    public static String text(String name) {
        String file = name + ".schema.json";
        try (InputStream in = PublishedSchema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not published");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a file.
     *
     * @throws IllegalArgumentException {@code FILE:LINE: PATH expected X, got Y}; of several faults one, and how many more
     */
    public void check(YamlNode file) {
        List<Fault> faults = schema.validate(JSON.valueToTree(file.value())).stream()
                .filter(error -> !Fault.isOfOneBranch(error))
                .map(error -> Fault.of(error, file, schema.getSchemaNode()))
                .sorted(Fault.IN_ORDER)
                .toList();
        if (!faults.isEmpty()) {
            int more = faults.size() - 1;
            throw faults.getFirst()
                    .where()
                    .wrong(faults.getFirst().what() + (more == 0 ? "" : " (and " + more + " more)"));
        }
    }
}
