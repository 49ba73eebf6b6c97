package kuaipei.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Place;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.Evidence;

/** What is not proven in a claim, and where on which paper a person should look. */
final class Doubts {

    private static final double THIRD = 1 / 3.0;
    private static final List<String> DOWN = List.of("top", "middle", "bottom");
    private static final List<String> ACROSS = List.of("left", "centre", "right");

    private Doubts() {}

    private static Map<String, Evidence<?>> facts(ClaimProof proof) {
        Map<String, Evidence<?>> facts = new LinkedHashMap<>();
        facts.put("insuredName 姓名", proof.insuredName());
        facts.put("idNumber 身份证号", proof.idNumber());
        facts.put("billTotal 金额合计", proof.billTotal());
        facts.put("admissionDate 入院日期", proof.admissionDate());
        facts.put("dischargeDate 出院日期", proof.dischargeDate());
        facts.put("hospital 医院", proof.hospital());
        facts.put("hospitalGrade 医院等级", proof.hospitalGrade());
        facts.put("payeeCard 银行卡号", proof.payeeCard());
        facts.put("cause 原因", proof.cause());
        return facts;
    }

    static long proven(ClaimProof proof) {
        return facts(proof).values().stream()
                .filter(fact -> fact.proven().isPresent())
                .count();
    }

    /** One line a doubtful fact: what was read, why it is no proof, and each place. */
    static List<String> of(ClaimProof proof, List<Paper> papers) {
        return facts(proof).entrySet().stream()
                .flatMap(fact -> fact.getValue() instanceof Evidence.Doubtful<?> doubtful
                        ? Stream.of(fact.getKey() + ": " + said(doubtful, papers))
                        : Stream.empty())
                .toList();
    }

    private static String said(Evidence.Doubtful<?> fact, List<Paper> papers) {
        String readings = fact.readings().stream().map(Doubts::shown).collect(Collectors.joining(" ≠ "));
        String places = fact.witnesses().stream()
                .map(witness -> witness.printed() + " — " + place(witness.place(), papers))
                .distinct()
                .collect(Collectors.joining("; "));
        return (readings.isEmpty() ? "" : readings + ", ") + fact.why() + " (" + places + ")";
    }

    /** Identifiers stay hidden, as they hide themselves. */
    private static String shown(Object value) {
        return switch (value) {
            case IdNumber _, CardNumber _ -> "…";
            default -> value.toString();
        };
    }

    /** The paper, and the ninth of it in which the text stands. */
    private static String place(Place place, List<Paper> papers) {
        return Paper.at(papers, place)
                .map(paper -> paper.kind().wire() + " " + paper.kind().chinese() + ", " + ninth(place.box(), paper))
                .orElse("a paper");
    }

    /** Relative to all text of the page: its margins are not known here. */
    private static String ninth(Quad box, Paper paper) {
        Point centre = box.centre();
        double[] across = span(paper, true);
        double[] down = span(paper, false);
        return DOWN.get(third(centre.y(), down)) + " " + ACROSS.get(third(centre.x(), across));
    }

    private static double[] span(Paper paper, boolean horizontal) {
        return paper.lines().stream()
                .map(Line::box)
                .flatMap(box -> Stream.of(box.topLeft(), box.bottomRight()))
                .mapToDouble(point -> horizontal ? point.x() : point.y())
                .collect(
                        () -> new double[] {Double.MAX_VALUE, 0},
                        (found, value) -> {
                            found[0] = Math.min(found[0], value);
                            found[1] = Math.max(found[1], value);
                        },
                        (one, other) -> {
                            one[0] = Math.min(one[0], other[0]);
                            one[1] = Math.max(one[1], other[1]);
                        });
    }

    private static int third(double value, double[] span) {
        double part = (value - span[0]) / Math.max(1, span[1] - span[0]);
        return part < THIRD ? 0 : part < 2 * THIRD ? 1 : 2;
    }
}
