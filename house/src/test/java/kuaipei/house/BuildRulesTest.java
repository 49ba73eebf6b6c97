package kuaipei.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build itself, run on a one-class project under this checkout's own parent POM. */
class BuildRulesTest {

    private static final long BUILD_LIMIT_SECONDS = 180;

    @TempDir
    Path project;

    /** A class, the Maven phase that must stop at it, and what the build says of it. */
    record Planted(String name, String source, String phase, String complaint) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String CLEAN = """
            package kuaipei.planted;

            /** A yuan more. */
            public final class Clean {
                int more(int yuan) {
                    return yuan + 1;
                }
            }
            """;

    static Stream<Planted> violations() {
        return Stream.of(
                new Planted(
                        "null where none may be",
                        CLEAN.replace(
                                "int more(int yuan) {\n        return yuan + 1;",
                                "String more() {\n        return null;"),
                        "compile",
                        "NullAway"),
                new Planted(
                        "a compiler warning",
                        CLEAN.replace("int more(int yuan)", "int more(java.util.List yuan)")
                                .replace("yuan + 1", "yuan.size()"),
                        "compile",
                        "found raw type"),
                new Planted(
                        "a fault that Error Prone knows",
                        CLEAN.replace("int more(int yuan)", "boolean more(Integer yuan, String text)")
                                .replace("yuan + 1", "text.equals(yuan)"),
                        "compile",
                        "EqualsIncompatibleType"),
                new Planted(
                        "a file out of format",
                        CLEAN.replace("    int more(int yuan) {", "  int   more( int yuan ){"),
                        "verify",
                        "spotless:apply"));
    }

    @Test
    void a_clean_class_passes() throws IOException, InterruptedException {
        Built built = build(CLEAN, "verify");
        assertEquals(0, built.exit(), built.output());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void the_build_stops_at_a_planted_violation(Planted planted) throws IOException, InterruptedException {
        Built built = build(planted.source(), planted.phase());
        assertNotEquals(0, built.exit(), built.output());
        assertTrue(built.output().contains(planted.complaint()), built.output());
    }

    private record Built(int exit, String output) {}

    private Built build(String source, String phase) throws IOException, InterruptedException {
        Path sources = Files.createDirectories(project.resolve("module/src/main/java/kuaipei/planted"));
        String parent = Checkout.text(Checkout.ROOT.resolve("pom.xml"));
        Files.writeString(project.resolve("pom.xml"), parent.replaceAll("(?s)<modules>.*</modules>", ""));
        Files.createDirectories(project.resolve(".mvn"));
        Files.copy(Checkout.ROOT.resolve(".mvn/jvm.config"), project.resolve(".mvn/jvm.config"));
        Files.writeString(project.resolve("module/pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent><groupId>kuaipei</groupId><artifactId>kuaipei</artifactId><version>0.1.0</version></parent>
                  <artifactId>planted</artifactId>
                </project>
                """);
        Files.writeString(sources.resolve("package-info.java"), """
                /** Planted. */
                @org.jspecify.annotations.NullMarked
                package kuaipei.planted;
                """);
        Files.writeString(sources.resolve("Clean.java"), source);
        Path log = project.resolve("build.log");
        Process maven = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("house.maven"), "bin", "mvn").toString(),
                        "--offline",
                        "--batch-mode",
                        "--file",
                        project.resolve("module/pom.xml").toString(),
                        phase))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(maven.waitFor(BUILD_LIMIT_SECONDS, TimeUnit.SECONDS), "the build took too long");
        return new Built(maven.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
