package kuaipei.core.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import kuaipei.core.paper.DocumentKind;

/** What the machine decides 核定. It pays, asks once for everything missing, or hands over to a person; it never refuses. */
public sealed interface Decision {

    /**
     * @param days days of stay that were counted within the day limits; empty where the product has no days
     * @param moves what the decision takes from the accumulators, stored in its own transaction
     * @param later papers that follow the payment; empty where all were there
     */
    record Pay(Reckoning reckoning, OptionalInt days, List<UsageMove> moves, Optional<Later> later)
            implements Decision {
        public Pay {
            moves = List.copyOf(moves);
        }

        public Pay(Reckoning reckoning, OptionalInt days, List<UsageMove> moves) {
            this(reckoning, days, moves, Optional.empty());
        }
    }

    /**
     * Papers that were not asked for before paying.
     *
     * @param wanted in the order asked, never empty; each is a paper and what is accepted in its place
     * @param due last day on which they are in time; then a person follows it up
     */
    record Later(List<List<DocumentKind>> wanted, LocalDate due) {
        public Later {
            wanted = wanted.stream().map(List::copyOf).toList();
            if (wanted.isEmpty() || wanted.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("nothing follows later");
            }
        }

        /** The papers as they are asked for, each once. */
        public List<DocumentKind> documents() {
            return wanted.stream().map(List::getFirst).distinct().toList();
        }
    }

    /** @param missing in the order asked; never empty */
    record Ask(List<DocumentKind> missing) implements Decision {
        public Ask {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("asking for nothing is no decision");
            }
        }
    }

    /** @param prepared what the terms give, for the person who decides; empty where they give nothing to start from */
    record Refer(SortedSet<Reason> reasons, Optional<Reckoning> prepared) implements Decision {
        public Refer {
            reasons = new TreeSet<>(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a person is told why");
            }
        }
    }
}
