package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.money.Money;

/** The sheet on which coverages reckon one after the other: a running amount, its steps, and what they take. */
final class Workings {

    private final List<Step> steps = new ArrayList<>();
    private final List<UsageMove> moves = new ArrayList<>();
    private Money amount = Money.ZERO;
    private Money besides = Money.ZERO;
    private OptionalInt days = OptionalInt.empty();

    Money amount() {
        return amount;
    }

    void add(String clause, String text, Money sum) {
        goTo(clause, text, amount.plus(sum));
    }

    /** Adds a sum that is paid besides the sum insured, and so is no part of a limit on it. */
    void addBesides(String clause, String text, Money sum) {
        add(clause, text, sum);
        besides = besides.plus(sum);
    }

    Money besides() {
        return besides;
    }

    void take(String clause, String text, Money sum) {
        goTo(clause, text, amount.minus(sum));
    }

    /** A limit that was looked at and not touched, or a fact that changes nothing, is a step too: it explains. */
    void note(String clause, String text) {
        goTo(clause, text, amount);
    }

    void goTo(String clause, String text, Money after) {
        steps.add(new Step(clause, text, amount, after));
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
