package kuaipei.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Documents that stay true: links lead somewhere, dependencies have a reason, the README stays short. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern MANAGED =
            Pattern.compile("<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId><version>");
    /** A test's class, or its sentence, which may be cut short. */
    private static final Pattern NAMED_TEST =
            Pattern.compile("[`\\[](?:([A-Z][A-Za-z]+(?:Test|Contract))[`\\]]|([a-z]+(?:_[a-z]+){3,})…?`)");

    private static final int README_LINES = 150;
    private static final int ADR_LINES = 60;

    @Test
    void every_link_leads_to_a_file() {
        List<String> broken = new ArrayList<>();
        for (Path document : Checkout.files(".md")) {
            Matcher link = LINK.matcher(Checkout.text(document));
            while (link.find()) {
                String target = link.group(1);
                boolean elsewhere =
                        target.startsWith("http:") || target.startsWith("https:") || target.startsWith("mailto:");
                if (!elsewhere && !Files.exists(document.resolveSibling(target))) {
                    broken.add(Checkout.name(document) + " → " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void every_dependency_has_its_reason() {
        String reasons = Checkout.text(Checkout.ROOT.resolve("docs/dependencies.md"));
        Set<String> unexplained = new TreeSet<>();
        Matcher managed = MANAGED.matcher(Checkout.text(Checkout.ROOT.resolve("pom.xml")));
        while (managed.find()) {
            boolean ours = managed.group(1).equals("kuaipei");
            if (!ours && !reasons.contains("`" + managed.group(2) + "`")) {
                unexplained.add(managed.group(2));
            }
        }
        assertEquals(Set.of(), unexplained);
    }

    @Test
    void every_managed_dependency_is_used() {
        String parent = Checkout.text(Checkout.ROOT.resolve("pom.xml"));
        int end = parent.indexOf("</dependencyManagement>");
        String users = parent.substring(end)
                + Checkout.files("pom.xml").stream()
                        .filter(pom -> !pom.equals(Checkout.ROOT.resolve("pom.xml")))
                        .map(Checkout::text)
                        .collect(Collectors.joining());
        Set<String> idle = new TreeSet<>();
        Matcher managed = MANAGED.matcher(parent).region(parent.indexOf("<dependencyManagement>"), end);
        while (managed.find()) {
            boolean used = users.contains(">" + managed.group(2) + "<");
            if (!used && !managed.group(2).endsWith("bom")) {
                idle.add(managed.group(2));
            }
        }
        assertEquals(Set.of(), idle);
    }

    @Test
    void versions_stand_in_the_parent_alone() {
        List<String> scattered = Checkout.files("pom.xml").stream()
                .filter(pom -> !pom.equals(Checkout.ROOT.resolve("pom.xml")))
                .filter(pom -> Checkout.text(pom)
                        .replaceAll("(?s)<parent>.*?</parent>", "")
                        .contains("<version>"))
                .map(Checkout::name)
                .toList();
        assertEquals(List.of(), scattered);
    }

    @Test
    void every_test_that_a_document_names_is_there() {
        List<Path> tests = Checkout.files(".java").stream()
                .filter(file -> Checkout.name(file).contains("/src/test/")
                        || Checkout.name(file).startsWith("shared/testkit/"))
                .toList();
        Set<String> classes = tests.stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        String code = tests.stream().map(Checkout::text).collect(Collectors.joining());
        Set<String> missing = new TreeSet<>();
        for (Path document : Checkout.files(".md")) {
            Matcher named = NAMED_TEST.matcher(Checkout.text(document));
            while (named.find()) {
                boolean there = named.group(1) != null
                        ? classes.contains(named.group(1))
                        : code.contains("void " + named.group(2));
                if (!there) {
                    missing.add(Checkout.name(document) + ": " + named.group());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void the_readme_is_short_in_both_languages() {
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            long lines = Checkout.text(Checkout.ROOT.resolve(readme)).lines().count();
            assertTrue(lines <= README_LINES, readme + " has " + lines + " lines");
        }
    }

    @Test
    void a_decision_record_is_one_page() {
        List<String> tooLong = Checkout.files(".md").stream()
                .filter(file -> file.startsWith(Checkout.ROOT.resolve("docs/adr")))
                .filter(file -> Checkout.text(file).lines().count() > ADR_LINES)
                .map(Checkout::name)
                .toList();
        assertEquals(List.of(), tooLong);
    }
}
