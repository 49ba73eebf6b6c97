package kuaipei.core.law;

import java.time.LocalDate;

/**
 * One policy rescinded by a person for non-disclosure 如实告知; Insurance Law art. 16. It is rescinded before anything is
 * refused (Interpretation II art. 8), and each policy by itself.
 *
 * @param policy number of the policy
 * @param on day on which the notice arrived at the policyholder
 * @param notice reference of the stored notice with its proof of arrival
 * @param untrue when what was asked was not disclosed
 */
public record Rescission(
        String policy, Contestability contestability, LocalDate on, String notice, Untrue untrue, Fault fault) {

    public enum Untrue {
        AT_CONCLUSION,
        AT_REINSTATEMENT
    }

    public enum Fault {
        INTENT,
        /** Gross negligence, and what was not disclosed weighed heavily on the event. */
        GROSS_NEGLIGENCE_WITH_EFFECT,
        /** Gross negligence, but the event has nothing to do with it. */
        GROSS_NEGLIGENCE_WITHOUT_EFFECT
    }

    /** For an event before the rescission. */
    public enum Consequence {
        PAYS,
        NO_PAY_REFUNDS_PREMIUM,
        NO_PAY_NO_REFUND
    }

    /** @throws IllegalArgumentException if the policy can no longer be rescinded for it on that day */
    public Rescission {
        Written.required(policy, "the policy that is rescinded");
        Written.required(notice, "the stored notice of rescission (art. 16; Interpretation II art. 8)");
        Contestability.Standing standing = contestability.on(on);
        boolean lawful = switch (untrue) {
            case AT_CONCLUSION -> standing == Contestability.Standing.OPEN;
            case AT_REINSTATEMENT ->
                contestability.reinstated().isPresent() && standing != Contestability.Standing.BARRED;
        };
        if (!lawful) {
            throw new IllegalArgumentException(
                    policy + " cannot be rescinded on " + on + " (art. 16): " + standing + ", untrue " + untrue);
        }
    }

    /** Paragraphs 4 and 5. */
    public Consequence consequence() {
        return switch (fault) {
            case INTENT -> Consequence.NO_PAY_NO_REFUND;
            case GROSS_NEGLIGENCE_WITH_EFFECT -> Consequence.NO_PAY_REFUNDS_PREMIUM;
            case GROSS_NEGLIGENCE_WITHOUT_EFFECT -> Consequence.PAYS;
        };
    }
}
