package kuaipei.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.aws.Environment;
import org.junit.jupiter.api.Test;

/** The composition root reads exactly the variables that {@code template.yaml} sets for it. */
class WiringTest {

    @Test
    void variables_set_are_variables_read() throws IOException {
        Set<String> set = variables();
        Map<String, String> values = new HashMap<>(Map.of(
                "AWS_REGION", "cn-north-1", "AWS_ACCESS_KEY_ID", "AKEXAMPLE", "AWS_SECRET_ACCESS_KEY", "example"));
        set.forEach(name -> values.put(name, "x"));
        Environment environment = new Environment(values, Clock.systemUTC());
        new ReadingHandler(environment);
        Set<String> read = new TreeSet<>(environment.asked());
        read.removeIf(name -> name.startsWith("AWS_"));
        assertEquals(set, read);
    }

    private static Set<String> variables() throws IOException {
        String template = Files.readString(Path.of("../../template.yaml"));
        String from = template.substring(template.indexOf("\n  ReadingFunction:"));
        String section = from.substring(from.indexOf("        Variables:"), from.indexOf("      Events:"));
        Set<String> names = new TreeSet<>();
        Matcher name = Pattern.compile("(?m)^ {10}([A-Z_]+): ").matcher(section);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
