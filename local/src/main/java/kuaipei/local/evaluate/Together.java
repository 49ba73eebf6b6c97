package kuaipei.local.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Counts photographs of several papers, and of one that was cut: what lies together must be told apart, and nothing else. */
final class Together {
    private long photographs;
    private long toldApart;
    private long cutWrongly;

    /** Takes in one file: what is truly on it, and what was read. */
    void add(List<Truth> truths, Matching matching) {
        boolean every = IntStream.range(0, truths.size())
                .allMatch(at -> matching.papers()
                        .get(at)
                        .kind()
                        .wire()
                        .equals(truths.get(at).kind()));
        photographs += truths.size() > 1 ? 1 : 0;
        toldApart += truths.size() > 1 && every && matching.left().isEmpty() ? 1 : 0;
        cutWrongly += matching.left().isEmpty() ? 0 : 1;
    }

    Map<String, String> totals() {
        Map<String, String> totals = new LinkedHashMap<>();
        totals.put("several papers told apart", toldApart + "/" + photographs);
        totals.put("cut wrongly", String.valueOf(cutWrongly));
        return totals;
    }

    void write(ObjectNode node) {
        node.put("together", photographs);
        node.put("toldApart", toldApart);
        node.put("cutWrongly", cutWrongly);
    }

    String text() {
        return "photographs and documents of several papers %d, told apart %d; cut wrongly %d%n"
                .formatted(photographs, toldApart, cutWrongly);
    }
}
