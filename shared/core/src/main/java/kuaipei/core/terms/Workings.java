package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Stay;
import kuaipei.core.decision.Input;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.money.Money;

/** The sheet on which coverages reckon one after the other: a running amount, its steps, and what they take. */
final class Workings {

    private final ClaimFacts given;
    private final List<Step> steps = new ArrayList<>();
    private final List<UsageMove> moves = new ArrayList<>();
    private Money amount = Money.ZERO;
    private Money besides = Money.ZERO;
    private final Map<Benefit, Money> added = new EnumMap<>(Benefit.class);
    private OptionalInt days = OptionalInt.empty();

    /** @param given the claim as it was told: stays and bills keep their places in it, whatever is left out of the reckoning */
    Workings(ClaimFacts given) {
        this.given = given;
    }

    Money amount() {
        return amount;
    }

    Input of(Stay stay, String field, Object value) {
        return Input.fact("stays[" + place(given.stays(), stay) + "]." + field, value);
    }

    Input of(Bill bill, String field, Object value) {
        return Input.fact("bills[" + place(given.bills(), bill) + "]." + field, value);
    }

    /** By identity: two bills may say the same. */
    private static int place(List<?> all, Object one) {
        int place = 0;
        for (Object each : all) {
            if (each == one) {
                return place;
            }
            place++;
        }
        throw new IllegalArgumentException("what is reckoned is not of the claim");
    }

    void add(String clause, String text, Money sum, Input... inputs) {
        goTo(clause, text, amount.plus(sum), inputs);
    }

    /** Adds a sum that is paid besides the sum insured, and so is no part of a limit on it. */
    void addBesides(String clause, String text, Money sum, Input... inputs) {
        add(clause, text, sum, inputs);
        besides = besides.plus(sum);
    }

    Money besides() {
        return besides;
    }

    /** Remembers what one coverage made of the amount, its limits applied. */
    void came(Benefit benefit, Money sum) {
        added.merge(benefit, sum, Money::plus);
    }

    Money addedBy(Benefit benefit) {
        return added.getOrDefault(benefit, Money.ZERO);
    }

    void take(String clause, String text, Money sum, Input... inputs) {
        goTo(clause, text, amount.minus(sum), inputs);
    }

    /** A limit that was looked at and not touched, or a fact that changes nothing, is a step too: it explains. */
    void note(String clause, String text, Input... inputs) {
        goTo(clause, text, amount, inputs);
    }

    void goTo(String clause, String text, Money after, Input... inputs) {
        steps.add(new Step(clause, text, amount, after, List.of(inputs)));
        amount = after;
    }

    void countDays(int counted) {
        days = OptionalInt.of(days.orElse(0) + counted);
    }

    void move(String benefit, LocalDate year, long quantity) {
        if (quantity != 0) {
            moves.add(new UsageMove(benefit, year, quantity));
        }
    }

    /** What this reckoning has taken from an accumulator so far. */
    long moved(String benefit, LocalDate year) {
        return moves.stream()
                .filter(move ->
                        move.benefit().equals(benefit) && move.yearFrom().equals(year))
                .mapToLong(UsageMove::quantity)
                .sum();
    }

    OptionalInt days() {
        return days;
    }

    List<UsageMove> moves() {
        return moves;
    }

    Reckoning reckoning() {
        return new Reckoning(amount, steps);
    }
}
