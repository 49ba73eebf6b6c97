package kuaipei.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
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
 * Reads what a period's payout ratio rests on.
 *
 * @param floors agreed least ratio by product
 */
record MakeReport(SortedSet<String> products, Map<String, BigDecimal> floors, FigureStore figures, MoveStore moves) {

    PayoutRatio of(Period period) {
        List<Cohort> cohorts = new ArrayList<>();
        List<ServiceSpend> spends = new ArrayList<>();
        List<ClaimMove> moved = new ArrayList<>(moves.until(ClaimMove.UNASSIGNED, period.last()));
        for (String product : products) {
            cohorts.addAll(figures.cohorts(product));
            spends.addAll(figures.spends(product));
            moved.addAll(moves.until(product, period.last()));
        }
        ClaimMoves all = ClaimMoves.of(moved);
        return PayoutRatio.of(period, new Portfolio(cohorts, all.reserves(), all.closings(), spends), floors);
    }
}
