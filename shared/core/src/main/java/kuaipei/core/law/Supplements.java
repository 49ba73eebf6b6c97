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

    /** @throws IllegalArgumentException if a later list has no ground, or its fact was known before the list before it */
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
                case SupplementGround.SupervisorReason _ -> {}
            }
        }
    }

    /** The first list; told twice, it is still one list. */
    public Supplements first(SupplementList list, LocalDate on) {
        return isTold(list) ? this : with(new Asked(list, on, Optional.empty()));
    }

    /**
     * What a machine may ask next: the first list, and one more on a new fact. Nothing where a person must go on: without
     * such a fact only a supervisor could answer for asking again, and nobody is sent for papers time after time.
     *
     * @param news what came to light since the last list; known before it was sent, it is none
     */
    public Optional<Asked> byMachine(SupplementList list, LocalDate on, Optional<SupplementGround.NewFact> news) {
        return switch (asked.size()) {
            case 0 -> Optional.of(first(list, on).asked().getLast());
            case 1 ->
                news.filter(fact -> !fact.told().isBefore(asked.getFirst().on()))
                        .map(fact -> again(list, on, fact).asked().getLast());
            default -> Optional.empty();
        };
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
