package kuaipei.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import kuaipei.core.port.FigureStore;
import kuaipei.core.port.MoveStore;
import kuaipei.core.portfolio.ClaimMove;
import kuaipei.core.portfolio.ClaimMoves;
import kuaipei.core.portfolio.Cohort;
import kuaipei.core.portfolio.PayoutRatio;
import kuaipei.core.portfolio.Period;
import kuaipei.core.portfolio.Portfolio;
import kuaipei.core.portfolio.ServiceSpend;

/**
 * Reads what the payout ratio of periods rests on.
 *
 * @param floors agreed least ratio by product
 */
record MakeReport(SortedSet<String> products, Map<String, BigDecimal> floors, FigureStore figures, MoveStore moves) {

    /** One for each period, in their order; what they rest on is read once. */
    List<PayoutRatio> of(List<Period> periods) {
        LocalDate last = periods.stream()
                .map(Period::last)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        List<Cohort> cohorts = new ArrayList<>();
        List<ServiceSpend> spends = new ArrayList<>();
        List<ClaimMove> moved = new ArrayList<>(moves.until(ClaimMove.UNASSIGNED, last));
        for (String product : products) {
            cohorts.addAll(figures.cohorts(product));
            spends.addAll(figures.spends(product));
            moved.addAll(moves.until(product, last));
        }
        return periods.stream()
                .map(period -> {
                    ClaimMoves then = ClaimMoves.of(moved.stream()
                            .filter(move -> !move.day().isAfter(period.last()))
                            .toList());
                    return PayoutRatio.of(
                            period, new Portfolio(cohorts, then.reserves(), then.closings(), spends), floors);
                })
                .toList();
    }
}
