package kuaipei.progress;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.claim.Ground;
import kuaipei.core.proof.FactName;
import kuaipei.core.proof.Rule;

/** The grounds of a decision as a letter says them: 依据：入院日期见 医疗住院收费票据（右上）、出院小结（上方），两份材料一致. */
final class GroundText {
    /** What an amount rests on; the others are for whoever checks the decision. */
    private static final Set<FactName> SAID =
            EnumSet.of(FactName.ADMISSION_DATE, FactName.DISCHARGE_DATE, FactName.HOSPITAL, FactName.CAUSE);

    private GroundText() {}

    /** A line a fact; empty where none is known. */
    static String of(List<Ground> grounds) {
        Map<String, List<Ground>> facts =
                grounds.stream().collect(Collectors.groupingBy(Ground::fact, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        facts.forEach((fact, places) -> FactName.ofWire(fact)
                .filter(SAID::contains)
                .ifPresent(name -> text.append("　依据：")
                        .append(name.chinese())
                        .append("见")
                        .append(places.stream().map(Ground::chinese).distinct().collect(Collectors.joining("、")))
                        .append("，")
                        .append(Rule.ofWire(places.getFirst().rule())
                                .map(Rule::chinese)
                                .orElse("已印证"))
                        .append('\n')));
        return text.toString();
    }
}
