package kuaipei.local.command;

import java.util.List;
import java.util.stream.Collectors;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.proof.Evidence;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the standing of a fact is printed. */
final class EvidenceJson {
    private EvidenceJson() {}

    /** Value, status, evidence; a doubtful fact of which two things were read has the first as its value, and all of them. */
    static void write(ObjectNode node, Evidence<?> fact) {
        switch (fact) {
            case Proven<?>(Object value, List<Witness> witnesses) -> {
                value(node, value);
                node.put("status", "proven");
                witnesses(node.putArray("evidence"), witnesses);
            }
            case Doubtful<?>(List<?> readings, String why, List<Witness> witnesses) -> {
                if (readings.isEmpty()) {
                    node.putNull("value");
                } else {
                    value(node, readings.getFirst());
                }
                node.put("status", "doubtful");
                witnesses(node.putArray("evidence"), witnesses);
                node.put("why", why);
                if (readings.size() > 1) {
                    ArrayNode all = node.putArray("readings");
                    readings.forEach(reading -> all.add(plain(reading)));
                }
            }
            case Absent<?> _ -> {
                node.putNull("value").put("status", "absent");
                node.putArray("evidence");
            }
        }
    }

    static void readOnce(ObjectNode node, FieldReading reading) {
        node.put("status", "doubtful");
        witnesses(node.putArray("evidence"), List.of(new Witness("on-paper", reading.place(), reading.printed())));
        node.put("why", "read-once");
    }

    private static void witnesses(ArrayNode evidence, List<Witness> witnesses) {
        for (Witness witness : witnesses) {
            ObjectNode each = evidence.addObject();
            each.put("rule", witness.rule());
            each.put("document", witness.place().document());
            each.put("page", witness.place().page());
            each.put("printed", witness.printed());
            ReadAnswer.box(each.putArray("box"), witness.place().box());
        }
    }

    private static void value(ObjectNode node, Object value) {
        if (value instanceof Integer number) {
            node.put("value", number.intValue());
        } else {
            node.put("value", plain(value));
        }
    }

    /** Identifiers hide themselves in messages; this output is what was asked for. */
    static String plain(Object value) {
        return switch (value) {
            case kuaipei.core.identity.IdNumber(String number) -> number;
            case kuaipei.core.identity.CardNumber(String number) -> number;
            default -> value.toString();
        };
    }

    static List<Witness> witnesses(Evidence<?> fact) {
        return switch (fact) {
            case Proven<?>(var _, List<Witness> witnesses) -> witnesses;
            case Doubtful<?>(var _, String _, List<Witness> witnesses) -> witnesses;
            case Absent<?> _ -> List.of();
        };
    }

    /** For people: the value, and how far it is proven. */
    static String said(Evidence<?> fact) {
        return switch (fact) {
            case Proven<?>(Object value, List<Witness> witnesses) ->
                plain(value) + "   ✓ "
                        + witnesses.stream().map(Witness::rule).distinct().collect(Collectors.joining(", "));
            case Doubtful<?>(List<?> readings, String why, List<Witness> _) ->
                readings.stream().map(EvidenceJson::plain).collect(Collectors.joining(" | ")) + "   ? " + why;
            case Absent<?> _ -> "–";
        };
    }
}
