package kuaipei.core.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.money.Money;

/**
 * What the moves of many claims add up to.
 *
 * @param reserves every sum that was outstanding, with its days
 * @param closings every closing, with what was paid since the claim's closing before
 */
public record ClaimMoves(List<Reserve> reserves, List<Closing> closings) {

    public ClaimMoves {
        reserves = List.copyOf(reserves);
        closings = List.copyOf(closings);
    }

    /** @param moves in any order; all of a claim up to some day */
    public static ClaimMoves of(List<ClaimMove> moves) {
        Map<ClaimId, List<ClaimMove>> claims = new TreeMap<>();
        for (ClaimMove move : moves) {
            claims.computeIfAbsent(move.claim(), _ -> new ArrayList<>()).add(move);
        }
        List<Reserve> reserves = new ArrayList<>();
        List<Closing> closings = new ArrayList<>();
        for (List<ClaimMove> claim : claims.values()) {
            claim.sort(Comparator.comparingLong(ClaimMove::seq));
            follow(claim, reserves, closings);
        }
        return new ClaimMoves(reserves, closings);
    }

    private static void follow(List<ClaimMove> claim, List<Reserve> reserves, List<Closing> closings) {
        String product = ClaimMove.UNASSIGNED;
        Money paid = Money.ZERO;
        for (int index = 0; index < claim.size(); index++) {
            ClaimMove move = claim.get(index);
            product = move.product().equals(ClaimMove.UNASSIGNED) ? product : move.product();
            if (move.outstanding().isMoreThan(Money.ZERO)) {
                reserves.add(new Reserve(
                        product,
                        move.outstanding(),
                        move.day(),
                        index + 1 < claim.size()
                                ? Optional.of(claim.get(index + 1).day())
                                : Optional.empty()));
            }
            if (move.closed()) {
                closings.add(new Closing(product, move.day(), move.paid().minus(paid)));
                paid = move.paid();
            }
        }
    }
}
