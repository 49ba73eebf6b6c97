package kuaipei.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text scan can hold: every rule names its files, what must not stand there, and a planted example. */
class TidyTest {

    private static final List<String> SOURCES = List.of(".java");
    private static final List<String> ALL_TEXT =
            List.of(".java", ".yaml", ".yml", ".md", ".xml", ".json", ".sh", ".py", ".csv", "kuaipei", "run");

    private static final int LONGEST_SOURCE_LINES = 400;

    /** @param forbidden found anywhere in a file's text, it breaks the rule */
    record Rule(String name, List<String> files, Pattern forbidden, String planted) {
        @Override
        public String toString() {
            return name;
        }

        List<String> findings(String file, String text) {
            List<String> found = new ArrayList<>();
            Matcher matcher = forbidden.matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.start()).lines().count() + 1;
                found.add(file + ":" + line + " " + matcher.group().strip());
            }
            return found;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                rule(
                        "nothing is left open",
                        ALL_TEXT,
                        "\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b",
                        "// TO" + "DO later"),
                rule(
                        "a handler never catches what it cannot name",
                        SOURCES,
                        "catch \\((final )?(Exception|Throwable|Runtime" + "Exception) ",
                        "} cat" + "ch (Exception e) {"),
                rule("a test never sleeps", List.of("Test.java"), "Thread\\.sle" + "ep\\(", "Thread.sle" + "ep(10);"),
                rule("no test is switched off", SOURCES, "@Dis" + "abled|assumeTrue\\(fal" + "se", "@Dis" + "abled"),
                rule(
                        "no path of somebody's machine",
                        ALL_TEXT,
                        "(?<![A-Za-z0-9.$}_-])/(work|root|home|Users)/[a-z]",
                        "see /ro" + "ot/notes"),
                rule(
                        "no host of a package registry",
                        ALL_TEXT,
                        "https?://[a-z0-9.-]*(repo1?\\.maven|pypi|npmjs|deb\\.debian|proxy\\.golang|static\\.crates)",
                        "https://repo.may".replace("may", "maven") + ".apache.org/x"));
    }

    @Test
    void no_source_file_is_longer_than_a_reader_bears() {
        List<String> tooLong = Checkout.files(SOURCES).stream()
                .filter(file -> Checkout.text(file).lines().count() > LONGEST_SOURCE_LINES)
                .map(Checkout::name)
                .toList();
        assertEquals(List.of(), tooLong);
    }

    @Test
    void no_run_leaves_its_data_in_the_checkout() {
        List<String> left = Checkout.files(".db", "/keys", "/lock").stream()
                .map(Checkout::name)
                .toList();
        assertEquals(List.of(), left);
    }

    @Test
    void every_package_is_null_marked() {
        List<String> unmarked = Checkout.files(SOURCES).stream()
                .filter(file -> Checkout.name(file).contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
                .map(Checkout::name)
                .toList();
        assertEquals(List.of(), unmarked);
    }

    private static boolean isNullMarked(Path packageInfo) {
        return Files.exists(packageInfo) && Checkout.text(packageInfo).contains("NullMarked");
    }

    private static Rule rule(String name, List<String> files, String forbidden, String planted) {
        return new Rule(name, files, Pattern.compile(forbidden), planted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_checkout_keeps_the_rule(Rule rule) {
        List<String> found = new ArrayList<>();
        for (Path file : Checkout.files(rule.files())) {
            found.addAll(rule.findings(Checkout.name(file), Checkout.text(file)));
        }
        assertEquals(List.of(), found, rule.name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_bites_its_planted_violation(Rule rule) {
        assertFalse(rule.findings("planted", rule.planted()).isEmpty(), rule.name());
    }
}
