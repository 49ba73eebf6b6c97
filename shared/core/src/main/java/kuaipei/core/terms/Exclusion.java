package kuaipei.core.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Stay;
import kuaipei.core.decision.Input;
import kuaipei.core.decision.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion 责任免除. The machine never refuses on one: it hands the claim to a person and names the clause (Insurance Law
 * art. 17: an exclusion binds only if it was explained, which the insurer proves).
 *
 * @param clause that states it
 * @param causes of the event that it names
 * @param treatments of a stay or a bill that it names, although the event is covered
 * @param of benefits that it concerns; empty: all
 * @param unless in which it does not hold; a person finds out whether it applies
 */
public record Exclusion(String clause, Set<Cause> causes, Set<Treatment> treatments, Set<Benefit> of, Unless unless) {

    /** When an exclusion does not hold. The first product's text leaves it open, so it is a parameter. */
    public enum Unless {
        NONE("", ""),
        /** Suicide of a person without legal capacity is covered (Insurance Law art. 44). */
        WITHOUT_LEGAL_CAPACITY("，但无民事行为能力人除外", "行为能力");

        private final String text;
        private final String toFindOut;

        Unless(String text, String toFindOut) {
            this.text = text;
            this.toFindOut = toFindOut;
        }
    }

    public Exclusion {
        causes = Set.copyOf(causes);
        treatments = Set.copyOf(treatments);
        of = Set.copyOf(of);
        if (causes.isEmpty() == treatments.isEmpty()) {
            throw new IllegalArgumentException("an exclusion names causes or treatments, and not both");
        }
    }

    boolean concerns(ClaimFacts facts) {
        if (byCause(facts)) {
            return true;
        }
        for (Stay stay : facts.stays()) {
            if (names(stay.treatment())) {
                return true;
            }
        }
        for (Bill bill : facts.bills()) {
            if (names(bill.treatment())) {
                return true;
            }
        }
        return false;
    }

    private boolean byCause(ClaimFacts facts) {
        Cause cause = facts.event().cause();
        return cause != null
                && causes.contains(cause)
                && (of.isEmpty() || of.stream().anyMatch(benefit -> benefit.isClaimedBy(facts)));
    }

    boolean names(@Nullable Treatment treatment) {
        return treatment != null && treatments.contains(treatment);
    }

    /** A step that changes nothing: it tells the person who decides what is excluded, and by which clause. */
    void explain(ClaimFacts facts, Workings workings) {
        List<Input> inputs = new ArrayList<>();
        Cause cause = facts.event().cause();
        if (cause != null && causes.contains(cause)) {
            inputs.add(Input.fact("event.cause", cause.chinese()));
        }
        facts.stays().stream()
                .filter(stay -> names(stay.treatment()))
                .forEach(stay -> inputs.add(workings.of(stay, "treatment", chinese(stay.treatment()))));
        facts.bills().stream()
                .filter(bill -> names(bill.treatment()))
                .forEach(bill -> inputs.add(workings.of(bill, "treatment", chinese(bill.treatment()))));
        workings.note(clause, text(facts), inputs.toArray(Input[]::new));
    }

    private static String chinese(@Nullable Treatment treatment) {
        return Known.of(treatment, "treatment").chinese();
    }

    private String text(ClaimFacts facts) {
        Cause cause = facts.event().cause();
        if (cause == null || !causes.contains(cause)) {
            return "有住院或票据涉及责任免除的诊疗项目，未计入，由专人核实";
        }
        return cause.chinese() + "属于责任免除" + unless.text + "，由专人核实" + unless.toFindOut;
    }
}
