package kuaipei.core.proof;

import java.util.List;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Witness;

/** What a proof must name: two places that are really two, or one that a check digit, a register or a report bears out. */
public final class Grounds {
    private Grounds() {}

    /** Whether witnesses satisfy the rules they name. */
    public static boolean areEnough(List<Witness> witnesses) {
        return witnesses.stream().anyMatch(witness -> isEnough(witness, witnesses));
    }

    /** Where on its paper a witness stands, as a reader would say it: {@code 右下}. */
    public static String where(Paper paper, Witness witness) {
        return Doubts.where(paper, witness.place().box().centre());
    }

    private static boolean isEnough(Witness witness, List<Witness> all) {
        return switch (rule(witness).needs()) {
            case ONE_PLACE -> true;
            case TWO_PLACES ->
                all.stream()
                        .filter(other -> rule(other) != Rule.READ_BEFORE)
                        .anyMatch(other -> !Places.isOne(other.place(), witness.place()));
            case ANOTHER_RULE -> false;
        };
    }

    private static Rule rule(Witness witness) {
        return Rule.ofWire(witness.rule())
                .orElseThrow(() -> new IllegalArgumentException("no such rule: " + witness.rule()));
    }
}
