package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.products.cases.Case;
import kuaipei.products.cases.CaseFolder;
import kuaipei.products.claimfile.ClaimReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number of a product is held by its own cases from both sides: moved by the least that matters, a case fails. So each
 * threshold has a case just below, at and just above it, and whoever mistypes a number learns it from an example.
 */
class HeldByCasesTest {

    static Stream<String> products() {
        return Products.shipped().codes().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("products")
    void a_number_moved_by_the_least_that_matters_fails_a_case(String product) {
        String folder = product + "/";
        YamlNode file = YamlNode.parse(folder + "product.yaml", Shipped.text(folder + "product.yaml"));
        YamlNode parameters = YamlNode.parse(folder + "parameters.yaml", Shipped.text(folder + "parameters.yaml"));
        List<Case> cases = cases(product);
        List<String> unheld = new ArrayList<>();
        // The floor is for reports; no claim is decided by it.
        String floor = file.find("floor").map(YamlNode::text).orElse("");
        for (Nudge nudge : Nudge.all(parameters)) {
            if (nudge.parameter().equals(floor)) {
                continue;
            }
            YamlNode moved = new YamlNode(new YamlFile("nudged", ""), "", nudge.parameters());
            ClaimReader reader = new ClaimReader(new Products(List.of(new ProductFile(file, moved))));
            if (cases.stream().noneMatch(each -> each.failure(reader).isPresent())) {
                unheld.add(nudge.what());
            }
        }
        assertEquals(List.of(), unheld);
    }

    private static List<Case> cases(String product) {
        return CaseFolder.shipped().entrySet().stream()
                .flatMap(file -> Case.file(file.getKey(), file.getValue()).stream())
                .filter(each -> each.product().equals(product))
                .toList();
    }
}
