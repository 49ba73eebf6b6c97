package kuaipei.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a function deploys, as Maven resolved it: nothing that docs/dependencies.md keeps to one machine and to tests, since
 * all of it would be loaded, checked and paid for at each cold start.
 */
class ClassPathTest {
    private static final Pattern ARTIFACT = Pattern.compile("`([A-Za-z][A-Za-z0-9_-]*)`");
    private static final List<String> OURS = List.of("schema", "testkit", "drawing", "local");

    /** Artifacts in the section of its own, and our modules that none but one machine sees. */
    private static List<String> notInFunctions() {
        String document = Checkout.text(Checkout.ROOT.resolve("docs/dependencies.md"));
        int start = document.indexOf("## One machine and tests only");
        String section = document.substring(start, document.indexOf("\n## ", start));
        Stream<String> theirs = section.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line ->
                        ARTIFACT.matcher(line.split("\\|", -1)[1]).results().map(found -> found.group(1)));
        return Stream.concat(OURS.stream(), theirs).toList();
    }

    private static List<String> found(Path classPath) {
        List<String> jars = Stream.of(Checkout.text(classPath).strip().split(File.pathSeparator, -1))
                .map(jar -> String.valueOf(Path.of(jar).getFileName()))
                .toList();
        assertTrue(jars.stream().anyMatch(jar -> jar.startsWith("core-")), classPath + " is no class path of ours");
        return notInFunctions().stream()
                .filter(artifact -> jars.stream().anyMatch(jar -> jar.matches(Pattern.quote(artifact) + "-[0-9].*")))
                .toList();
    }

    @Test
    void no_function_brings_what_is_for_one_machine_and_tests() {
        Map<String, List<String>> brought = new TreeMap<>();
        List<Path> functions = Checkout.files("pom.xml").stream()
                .filter(pom -> Checkout.name(pom).startsWith("functions/"))
                .toList();
        assertFalse(functions.isEmpty());
        for (Path pom : functions) {
            brought.put(Checkout.name(pom), found(pom.resolveSibling("target/class-path")));
        }
        brought.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), brought);
    }

    /** The suite on one machine brings them, so the same look at it must find them. */
    @Test
    void they_are_found_where_they_are() {
        List<String> brought = found(Checkout.ROOT.resolve("local/target/class-path"));
        assertTrue(
                brought.containsAll(List.of("schema", "json-schema-validator", "picocli", "s3proxy")),
                brought::toString);
    }
}
