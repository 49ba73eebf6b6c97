package kuaipei.core.terms;

import java.time.LocalDate;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.time.PolicyYears;
import org.jspecify.annotations.Nullable;

/** Facts that a reckoning rests on. A fact that was not read never counts as a pass, so asking for one is an error. */
final class Known {

    private Known() {}

    static <T> T of(@Nullable T fact, String name) {
        if (fact == null) {
            throw new IllegalArgumentException(name + " is not known and nothing may be reckoned on it");
        }
        return fact;
    }

    static PolicyYears years(LimitYear year, ClaimFacts facts) {
        return year.of(
                of(facts.insured().coverFrom(), "insured.coverFrom"),
                of(facts.insured().coverTo(), "insured.coverTo"));
    }

    static LocalDate eventDate(ClaimFacts facts) {
        return of(facts.event().date(), "event.date");
    }
}
