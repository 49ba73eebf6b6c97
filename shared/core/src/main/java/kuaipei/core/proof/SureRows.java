package kuaipei.core.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import kuaipei.core.money.Money;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Row;

/**
 * The rows of a fee list where it is sure that all of them were read, and right: every amount is its price times its quantity, and
 * from the heading to the total they stand one below the other without a gap. Such rows speak against a printed total; others may
 * only have been misread.
 */
final class SureRows {
    private static final String HEADING = "金额";

    /** Rows further apart than this share of the usual distance leave room for one that was not read; perspective does not. */
    private static final double WIDEST = 1.5;

    /** Between the last row and the total stands a rule and some air, not yet another row. */
    private static final double WIDEST_BELOW = 1.9;

    /** Fewer have no usual distance. */
    private static final int FEWEST = 3;

    private SureRows() {}

    /** What the rows come to; empty where one of them may be missing or misread. */
    static Optional<Money> sum(Paper list, FieldReading total) {
        Money sum = Money.ZERO;
        List<Double> heights = new ArrayList<>();
        for (Row row : list.rows()) {
            Optional<Money> amount = checked(row);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(amount.get());
            row.cell(FieldName.AMOUNT).ifPresent(cell -> heights.add(height(cell)));
        }
        return heights.size() >= FEWEST && isWithoutGap(list, heights, height(total))
                ? Optional.of(sum)
                : Optional.empty();
    }

    private static double height(FieldReading reading) {
        return reading.place().box().centre().y();
    }

    /** The amount, where price and quantity bear it out. */
    private static Optional<Money> checked(Row row) {
        Optional<Money> amount =
                row.cell(FieldName.AMOUNT).filter(FieldReading::whole).flatMap(ListRows::money);
        Optional<BigDecimal> price = number(row, FieldName.UNIT_PRICE);
        Optional<BigDecimal> quantity = number(row, FieldName.QUANTITY);
        // Hospitals round a row to the fen, half up.
        Optional<BigDecimal> product = price.flatMap(each -> quantity.map(each::multiply))
                .map(exact -> exact.setScale(2, RoundingMode.HALF_UP));
        // The amount of a single piece stands there twice; its quantity is one figure, the easiest to miss.
        Optional<BigDecimal> single = price.map(each -> each.setScale(2, RoundingMode.HALF_UP));
        return amount.filter(money -> Stream.of(product, single)
                .anyMatch(said -> said.equals(Optional.of(new BigDecimal(money.toString())))));
    }

    private static Optional<BigDecimal> number(Row row, FieldName field) {
        return row.cell(field)
                .filter(FieldReading::whole)
                .map(FieldReading::value)
                .filter(value -> value.matches("-?\\d{1,12}(?:\\.\\d{1,6})?"))
                .map(BigDecimal::new);
    }

    private static boolean isWithoutGap(Paper list, List<Double> heights, double total) {
        OptionalDouble heading = list.lines().stream()
                .filter(line -> line.text().replace(" ", "").contains(HEADING))
                .mapToDouble(SureRows::height)
                .filter(height -> height < heights.getFirst())
                .max();
        if (heading.isEmpty() || total < heights.getLast()) {
            return false;
        }
        List<Double> gaps = new ArrayList<>(List.of(heights.getFirst() - heading.getAsDouble()));
        for (int row = 1; row < heights.size(); row++) {
            gaps.add(heights.get(row) - heights.get(row - 1));
        }
        List<Double> sorted = new ArrayList<>(gaps);
        Collections.sort(sorted);
        double usual = sorted.get(sorted.size() / 2);
        return sorted.getFirst() > 0
                && sorted.getLast() <= WIDEST * usual
                && total - heights.getLast() <= WIDEST_BELOW * usual;
    }

    private static double height(Line line) {
        return line.box().centre().y();
    }
}
