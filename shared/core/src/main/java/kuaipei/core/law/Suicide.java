package kuaipei.core.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A suicide 自杀; Insurance Law art. 44, Interpretation III art. 21. Always a person's decision: a guess at it by a machine
 * would wrong the dead, and the insurer must prove it.
 *
 * @param concluded day of conclusion
 * @param reinstated day of the last reinstatement: two years run again from it
 * @param on day of the act
 * @param hadCapacity whether the dead had legal capacity 民事行为能力 then; the claimant's to disprove
 * @param proof reference of the stored finding; none while it is only suspected
 */
public record Suicide(
        LocalDate concluded,
        Optional<LocalDate> reinstated,
        LocalDate on,
        boolean hadCapacity,
        Optional<String> proof) {

    public Suicide {
        proof.ifPresent(reference -> Written.required(reference, "the finding that proves suicide (art. 44)"));
    }

    /** Whether a person may refuse for it. */
    public boolean mayBeRefused() {
        LocalDate from = reinstated.orElse(concluded);
        return proof.isPresent() && hadCapacity && Contestability.isWithin(from, on);
    }
}
