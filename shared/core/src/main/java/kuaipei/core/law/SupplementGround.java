package kuaipei.core.law;

import java.time.LocalDate;

/** Why papers may be asked for a second time; Insurance Law art. 22 lets the insurer ask once, completely. */
public sealed interface SupplementGround {

    /**
     * The claimant told something new.
     *
     * @param fact in words
     * @param told day on which it came
     */
    record NewFact(String fact, LocalDate told) implements SupplementGround {
        public NewFact {
            Written.required(fact, "the claimant's new fact (art. 22)");
        }
    }

    /**
     * It is no new list: some papers of the one before came, and these are the others of it.
     *
     * @param asked day on which they were asked for
     */
    record Rest(LocalDate asked) implements SupplementGround {}

    /**
     * A supervisor answers for it.
     *
     * @param by the supervisor
     */
    record SupervisorReason(String by, String reason) implements SupplementGround {
        public SupervisorReason {
            Written.required(by, "the supervisor who answers for a second list (art. 22)");
            Written.required(reason, "the supervisor's reason (art. 22)");
        }
    }
}
