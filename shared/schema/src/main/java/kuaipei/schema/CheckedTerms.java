package kuaipei.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kuaipei.products.Products;
import kuaipei.products.Shipped;
import kuaipei.products.YamlNode;
import kuaipei.products.cases.Case;

/**
 * Loads products and cases whose files keep to the published schemas. What only a reader can know, as whether a parameter
 * that is named is there, the loader checks after it.
 */
public final class CheckedTerms {
    private static final List<String> OF_A_PRODUCT = List.of("product", "parameters");

    private final PublishedSchema cases = PublishedSchema.of("cases");

    /**
     * The products that ship and those in these folders; one with the code of another replaces it.
     *
     * @throws IllegalArgumentException naming file, line, what was expected and what stands there
     */
    public Products products(Iterable<Path> folders) throws IOException {
        for (String file : OF_A_PRODUCT) {
            PublishedSchema schema = PublishedSchema.of(file);
            for (String code : Products.shipped().codes()) {
                String name = code + "/" + file + ".yaml";
                schema.check(YamlNode.parse(name, Shipped.text(name)));
            }
            for (Path folder : folders) {
                Path path = folder.resolve(file + ".yaml");
                schema.check(YamlNode.parse(path.toString(), Files.readString(path)));
            }
        }
        return Products.shippedAnd(folders);
    }

    /**
     * The cases of a file.
     *
     * @throws IllegalArgumentException naming file, line, what was expected and what stands there
     */
    public List<Case> cases(String name, String text) {
        YamlNode file = YamlNode.parse(name, text);
        cases.check(file);
        return Case.file(file);
    }
}
