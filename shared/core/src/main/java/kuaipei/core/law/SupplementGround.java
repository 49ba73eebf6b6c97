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
