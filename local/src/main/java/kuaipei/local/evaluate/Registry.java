package kuaipei.local.evaluate;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kuaipei.core.paper.Paper;
import tools.jackson.databind.node.ArrayNode;

/** What was measured by layout as it was drawn: which layout it was taken for, and how much of it was read right. */
final class Registry {
    private final Map<Key, Tally> tallies = new TreeMap<>();
    private final Map<Key, Map<String, Integer>> takenFor = new TreeMap<>();

    private record Key(String kind, String layout) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? layout.compareTo(other.layout) : kinds;
        }
    }

    void add(Truth truth, Paper paper, PageScore score) {
        Key key = new Key(truth.kind(), truth.layout());
        tallies.computeIfAbsent(key, _ -> new Tally()).add(score);
        takenFor.computeIfAbsent(key, _ -> new TreeMap<>()).merge(paper.layout(), 1, Integer::sum);
    }

    void write(ArrayNode array) {
        tallies.forEach((key, tally) ->
                tally.write(array.addObject().put("kind", key.kind()).put("layout", key.layout())));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("| kind | drawn as | read as | pages | fields read | exact | proven falsely | table rows |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        tallies.forEach((key, tally) -> text.append("| %s | %s | %s | %s |%n"
                .formatted(key.kind(), shortened(key.kind(), key.layout()), names(key), tally.markdown())));
        return text.toString();
    }

    private static String shortened(String kind, String layout) {
        return layout.replaceFirst("^" + kind + "[/-]", "");
    }

    private String names(Key key) {
        Map<String, Integer> names = takenFor.getOrDefault(key, Map.of());
        return names.entrySet().stream()
                .map(name -> label(key.kind(), name.getKey()) + (names.size() == 1 ? "" : " " + name.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String label(String kind, String layout) {
        return layout.equals(kind) ? "general" : shortened(kind, layout);
    }
}
