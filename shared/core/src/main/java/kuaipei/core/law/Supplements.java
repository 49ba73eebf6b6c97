package kuaipei.core.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.SupplementList;

/**
 * The lists that a claim was asked for; Insurance Law art. 22: promptly, and once, completely.
 *
 * @param asked oldest first; each after the first has its ground
 */
public record Supplements(List<Asked> asked) {

    public static final Supplements NONE = new Supplements(List.of());

    /** @param on day on which it was sent */
    public record Asked(SupplementList list, LocalDate on, Optional<SupplementGround> ground) {}

    /**
     * @throws IllegalArgumentException if a later list has no ground, if its fact was known before the list before it, or if it
     *     is called the rest of that list and is not
     */
    public Supplements {
        asked = List.copyOf(asked);
        for (int index = 1; index < asked.size(); index++) {
            LocalDate before = asked.get(index - 1).on();
            switch (asked.get(index).ground().orElseThrow(Supplements::withoutGround)) {
                case SupplementGround.NewFact(String fact, LocalDate told) -> {
                    if (told.isBefore(before)) {
                        throw new IllegalArgumentException("'" + fact + "' was known when the list of " + before
                                + " was sent (art. 22); only a supervisor can answer for asking again");
                    }
                }
                case SupplementGround.Rest _ -> {
                    if (!isRest(asked.get(index).list(), asked.get(index - 1).list())) {
                        throw new IllegalArgumentException(
                                "a list that is not shorter than the one of " + before + " is no rest of it (art. 22)");
                    }
                }
                case SupplementGround.SupervisorReason _ -> {}
            }
        }
    }

    /** The first list; told twice, it is still one list. */
    public Supplements first(SupplementList list, LocalDate on) {
        return isTold(list) ? this : with(new Asked(list, on, Optional.empty()));
    }

    /**
     * What a machine may ask next: the first list, what is left of the last one when some of it came, and one more on a new
     * fact. Nothing where a person must go on: else only a supervisor could answer for asking again, and nobody is sent for
     * papers time after time.
     *
     * @param news what came to light since the last list; known before it was sent, it is none
     */
    public Optional<Asked> byMachine(SupplementList list, LocalDate on, Optional<SupplementGround.NewFact> news) {
        if (asked.isEmpty()) {
            return Optional.of(first(list, on).asked().getLast());
        }
        Asked last = asked.getLast();
        Optional<SupplementGround> fact = news.filter(each -> !each.told().isBefore(last.on()) && !isAskedTwice())
                .map(SupplementGround.class::cast);
        return fact.or(() -> isRest(list, last.list())
                        ? Optional.of(new SupplementGround.Rest(last.on()))
                        : Optional.empty())
                .map(ground -> again(list, on, ground).asked().getLast());
    }

    /** What is left of a list is not asked a second time. */
    private boolean isAskedTwice() {
        return asked.stream()
                        .filter(each -> each.ground()
                                .filter(SupplementGround.Rest.class::isInstance)
                                .isEmpty())
                        .count()
                > 1;
    }

    private static boolean isRest(SupplementList list, SupplementList before) {
        return list.kinds().size() < before.kinds().size() && before.kinds().containsAll(list.kinds());
    }

    /** A list after the first. */
    public Supplements again(SupplementList list, LocalDate on, SupplementGround ground) {
        return isTold(list) ? this : with(new Asked(list, on, Optional.of(ground)));
    }

    private boolean isTold(SupplementList list) {
        return asked.stream().anyMatch(before -> before.list().fingerprint().equals(list.fingerprint()));
    }

    private Supplements with(Asked next) {
        List<Asked> all = new ArrayList<>(asked);
        all.add(next);
        return new Supplements(all);
    }

    private static IllegalArgumentException withoutGround() {
        return new IllegalArgumentException(
                "papers are asked for once, completely (art. 22); a second list needs a new fact or a supervisor's reason");
    }
}
