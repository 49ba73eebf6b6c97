package kuaipei.core.terms;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;

/**
 * Up to what the machine pays alone 无人工赔付限额. Both kinds hold: the claim as a whole, and what each coverage adds to it.
 *
 * @param whole for the claim; empty where every amount may run unmanned
 * @param each by what is claimed, after limits that it shares; nothing is never unmanned
 */
public record UnmannedLimits(Optional<Money> whole, Map<Benefit, Stated<Money>> each) {

    public UnmannedLimits {
        each = each.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(each));
    }

    boolean arePassedBy(Workings workings) {
        if (whole.isPresent() && workings.amount().isMoreThan(whole.get())) {
            return true;
        }
        for (Map.Entry<Benefit, Stated<Money>> limit : each.entrySet()) {
            if (isPassedBy(limit, workings)) {
                return true;
            }
        }
        return false;
    }

    /** A step for each coverage that passes its own limit, so that the person sees which. */
    void explain(Workings workings) {
        each.entrySet().stream()
                .filter(limit -> isPassedBy(limit, workings))
                .map(Map.Entry::getValue)
                .forEach(limit -> workings.note(
                        limit.clause(),
                        "本项金额超过可自动给付的 " + limit.value() + " 元，由专人核定",
                        Input.terms(limit.clause(), limit.value())));
    }

    private static boolean isPassedBy(Map.Entry<Benefit, Stated<Money>> limit, Workings workings) {
        return workings.addedBy(limit.getKey()).isMoreThan(limit.getValue().value());
    }
}
