package kuaipei.products;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file as maintainers write it: plain values only, no key twice.
 *
 * @param name as errors say it
 */
public record YamlFile(String name, String text) {

    @Nullable
    Object load() {
        try {
            return yaml().load(text);
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1;
            throw new IllegalArgumentException(
                    name + ":" + line + ": expected YAML, got a file in which " + notYaml.getProblem(), notYaml);
        } catch (YAMLException notYaml) {
            throw new IllegalArgumentException(name + ": " + notYaml.getMessage(), notYaml);
        }
    }

    /** The line of a path, counted from 1; of the nearest one above it where the path itself is not in the file. */
    int line(String path) {
        Map<String, Integer> lines = new HashMap<>();
        Node root = yaml().compose(new StringReader(text));
        if (root != null) {
            enter("", root, lines);
        }
        String nearest = path;
        while (!nearest.isEmpty() && !lines.containsKey(nearest)) {
            nearest = nearest.substring(0, Math.max(Math.max(nearest.lastIndexOf(' '), nearest.lastIndexOf('[')), 0));
        }
        return lines.getOrDefault(nearest, 1);
    }

    private static void enter(String path, Node node, Map<String, Integer> lines) {
        lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    String below = path.isEmpty() ? key.getValue() : path + " " + key.getValue();
                    lines.putIfAbsent(below, key.getStartMark().getLine() + 1);
                    enter(below, entry.getValueNode(), lines);
                }
            }
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> nodes = sequence.getValue();
            for (int i = 0; i < nodes.size(); i++) {
                enter(path + "[" + i + "]", nodes.get(i), lines);
            }
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new WithoutDays());
    }

    /** A day stays the text that it is: YAML's own timestamps would turn 31 February into 3 March without a word. */
    private static final class WithoutDays extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, @Nullable String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
