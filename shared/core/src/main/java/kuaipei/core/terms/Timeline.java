package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.List;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Stay;
import org.jspecify.annotations.Nullable;

/** Whether the days of a claim can have followed one another. */
final class Timeline {

    private Timeline() {}

    static boolean isBroken(ClaimFacts facts) {
        LocalDate event = facts.event().date();
        LocalDate decided = facts.decideOn();
        LocalDate died = facts.death() == null ? null : facts.death().date();
        return after(event, decided)
                || after(event, died)
                || facts.stays().stream().anyMatch(stay -> isBroken(stay, event, decided))
                || facts.bills().stream().anyMatch(bill -> after(event, bill.date()) || after(bill.date(), decided));
    }

    private static boolean isBroken(Stay stay, @Nullable LocalDate event, @Nullable LocalDate decided) {
        return after(event, stay.admission())
                || after(stay.admission(), stay.discharge())
                || after(stay.discharge(), decided);
    }

    /** Whether two days are in the wrong order; unknown days are in none. */
    private static boolean after(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first != null && second != null && first.isAfter(second);
    }

    /** Each admitted before the other's discharge; a transfer on the same day is no overlap. */
    static boolean staysOverlap(List<Stay> stays) {
        for (int i = 0; i < stays.size(); i++) {
            for (int j = i + 1; j < stays.size(); j++) {
                Stay a = stays.get(i);
                Stay b = stays.get(j);
                if (before(a.admission(), b.discharge()) && before(b.admission(), a.discharge())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean before(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first != null && second != null && first.isBefore(second);
    }
}
