package kuaipei.core.portfolio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kuaipei.core.money.Money;

/**
 * Payout ratio 赔付率 of a period, by product and in total. Ratios are exact until they are written with four places,
 * rounded half up; a ratio over no premium is absent, not nothing. Outstanding holds no IBNR.
 *
 * @param rows by product, in order of name
 */
public record PayoutRatio(Period period, List<Row> rows, Row total) {

    private static final int PLACES = 4;

    public PayoutRatio {
        rows = List.copyOf(rows);
    }

    /**
     * One product's figures, or the total's.
     *
     * @param premium of policies whose cover starts in the period
     * @param earnedPremium by day of cover inside the period, rounded once, half up
     * @param paid settled inside the period, by the day in Shanghai
     * @param outstanding at the period's end
     * @param outstandingBefore at the end of the day before the period
     * @param floor agreed least ratio; empty where none was agreed, and for the total
     */
    public record Row(
            String product,
            Money premium,
            Money earnedPremium,
            Money paid,
            Money serviceSpend,
            Money outstanding,
            Money outstandingBefore,
            Optional<BigDecimal> floor,
            long claimsClosed,
            long claimsPaid) {

        /** Paid ÷ premium. */
        public Optional<BigDecimal> paidRatio() {
            return ratio(paid, premium);
        }

        /** (Paid + change of outstanding) ÷ earned premium. */
        public Optional<BigDecimal> incurredRatio() {
            return ratio(paid.plus(outstanding).minus(outstandingBefore), earnedPremium);
        }

        /** (Paid + service spend) ÷ premium. */
        public Optional<BigDecimal> floorRatio() {
            return ratio(paid.plus(serviceSpend), premium);
        }

        /** Whether the floor ratio, as it is written, is less than the agreed floor; without premium there is nothing to compare. */
        public boolean belowFloor() {
            return floor.isPresent()
                    && floorRatio()
                            .map(ratio -> ratio.compareTo(floor.get()) < 0)
                            .orElse(false);
        }

        private static Optional<BigDecimal> ratio(Money part, Money whole) {
            return whole.isZero()
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(part.fen())
                            .divide(BigDecimal.valueOf(whole.fen()), PLACES, RoundingMode.HALF_UP));
        }
    }

    /** @param floors agreed least ratio by product, as {@code 0.60} */
    public static PayoutRatio of(Period period, Portfolio portfolio, Map<String, BigDecimal> floors) {
        SortedSet<String> products = new TreeSet<>();
        portfolio.cohorts().forEach(each -> products.add(each.product()));
        portfolio.reserves().forEach(each -> products.add(each.product()));
        portfolio.closings().forEach(each -> products.add(each.product()));
        portfolio.spends().forEach(each -> products.add(each.product()));
        List<Row> rows = new ArrayList<>();
        for (String product : products) {
            rows.add(row(product, period, portfolio.of(product), Optional.ofNullable(floors.get(product))));
        }
        rows.sort(Comparator.comparing(Row::product));
        return new PayoutRatio(period, rows, row("total", period, portfolio, Optional.empty()));
    }

    private static Row row(String product, Period period, Portfolio portfolio, Optional<BigDecimal> floor) {
        List<Closing> closed = portfolio.closings().stream()
                .filter(closing -> period.contains(closing.day()))
                .toList();
        return new Row(
                product,
                sum(portfolio.cohorts().stream()
                        .filter(cohort -> period.contains(cohort.coverFrom()))
                        .map(Cohort::premium)
                        .toList()),
                earned(period, portfolio.cohorts()),
                sum(closed.stream().map(Closing::paid).toList()),
                sum(portfolio.spends().stream()
                        .filter(spend -> period.contains(spend.day()))
                        .map(ServiceSpend::amount)
                        .toList()),
                outstanding(portfolio, period.last()),
                outstanding(portfolio, period.first().minusDays(1)),
                floor,
                closed.size(),
                closed.stream().filter(closing -> !closing.paid().isZero()).count());
    }

    private static Money outstanding(Portfolio portfolio, LocalDate evening) {
        return sum(portfolio.reserves().stream()
                .filter(reserve -> reserve.standsOnTheEveningOf(evening))
                .map(Reserve::amount)
                .toList());
    }

    /** Cohorts of like length are added before dividing, so that rounding happens once. */
    private static Money earned(Period period, List<Cohort> cohorts) {
        Map<Long, BigInteger> premiumDays = new TreeMap<>();
        for (Cohort cohort : cohorts) {
            premiumDays.merge(cohort.days(), cohort.premiumDaysIn(period), BigInteger::add);
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Map.Entry<Long, BigInteger> each : premiumDays.entrySet()) {
            BigInteger days = BigInteger.valueOf(each.getKey());
            numerator = numerator.multiply(days).add(each.getValue().multiply(denominator));
            denominator = denominator.multiply(days);
        }
        BigDecimal fen = new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP);
        return Money.ofFen(fen.longValueExact());
    }

    private static Money sum(List<Money> sums) {
        return sums.stream().reduce(Money.ZERO, Money::plus);
    }
}
