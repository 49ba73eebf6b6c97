package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kuaipei.products.cases.Case;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import kuaipei.products.claimfile.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the first product's text leaves open is a parameter: each value that it may have is put in, and cases say what then
 * is paid. A file is named by parameter and value.
 */
class ChoicesTest {
    private static final String PRODUCT = "elderly-accident";

    @TempDir
    private Path folder;

    static Stream<Path> choices() throws IOException, URISyntaxException {
        Path home = Path.of(
                Objects.requireNonNull(ChoicesTest.class.getResource("choices")).toURI());
        try (Stream<Path> files = Files.list(home)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void each_value_of_what_the_text_leaves_open_is_carried_out(Path file) throws IOException {
        String[] name = String.valueOf(file.getFileName()).split("\\.", -1);
        ClaimReader reader = new ClaimReader(with(name[0], name[1]));
        List<String> failures = Case.file(name[0], Files.readString(file)).stream()
                .map(each -> each.failure(reader))
                .flatMap(Optional::stream)
                .toList();
        assertEquals(List.of(), failures);
    }

    @Test
    void what_the_exception_of_an_exclusion_is_stands_in_the_letter() throws IOException {
        assertTrue(letter("suicide-exception", "without-legal-capacity").contains("无民事行为能力人除外"));
        assertTrue(letter("suicide-exception", "none").contains("自杀属于责任免除，由专人核实"));
        assertTrue(letter("beneficiary", "heirs").contains("受益人为法定继承人"));
        assertNotEquals(letter("beneficiary", "heirs"), letter("beneficiary", "designated-else-heirs"));
    }

    private String letter(String parameter, String value) throws IOException {
        ClaimReader reader = new ClaimReader(with(parameter, value));
        Case suicide = Case.file("x.yaml", """
                        product: elderly-accident
                        cases:
                          - title: x
                            given: { event: { cause: suicide }, death: { date: 2026-04-01 } }
                            then: { refer: [ death-claim ] }
                        """).getFirst();
        return Letter.of((Answer.Decided) suicide.answer(reader));
    }

    private Products with(String parameter, String value) throws IOException {
        Path copy = Folder.copy(PRODUCT, Files.createTempDirectory(folder, "p").resolve(PRODUCT));
        Path parameters = copy.resolve("parameters.yaml");
        Matcher block = Pattern.compile("(?m)(^" + parameter + ":\n(?:  .*\n)*?  values: .*value: )[a-z-]+")
                .matcher(Files.readString(parameters));
        assertTrue(block.find(), parameter + " is no parameter of " + PRODUCT);
        String chosen = block.group(1).replaceAll("(?m)^  in-favour:\n(?:    .*\n)+", "");
        Files.writeString(parameters, block.replaceFirst(Matcher.quoteReplacement(chosen + value)));
        return Products.shippedAnd(List.of(copy));
    }
}
