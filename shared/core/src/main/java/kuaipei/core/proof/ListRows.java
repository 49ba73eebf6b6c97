package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.money.Money;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Row;

/**
 * The rows of one page of a fee list, from all its photographs: those of the fullest, if no other says otherwise.
 *
 * @param sum of the rows; rows that only add up others 小计 are not in it
 * @param allRead every amount was read, on every photograph alike, and what adds up some of them does so
 * @param totals what the page prints as sum of its own, of the pages so far, or of the list
 * @param own what it prints as sum of its own 本页小计
 * @param first running number 序号 of the first row, 0 where none stands there
 * @param last running number of the last row, 0 where none stands there
 */
record ListRows(
        Money sum,
        boolean allRead,
        List<Money> totals,
        List<Money> own,
        int first,
        int last,
        Optional<FieldReading> lastAmount) {

    private static final Pattern ADDS_UP = Pattern.compile("小计|本页合计|累计");
    private static final Pattern OWN_SUM =
            Pattern.compile("本页(?:小计|合计|金额)[^\\d-]{0,6}(-?\\d{1,3}(?:,\\d{3})+\\.\\d{2}|-?\\d{1,12}\\.\\d{2})");
    private static final Pattern RUNNING = Pattern.compile("^(\\d{1,4})(?![\\d./:-]).*");

    static ListRows of(List<Paper> photographs) {
        Paper fullest = photographs.stream()
                .max(Comparator.<Paper>comparingInt(page -> amounts(page).size())
                        .thenComparing(Paper::document))
                .orElseThrow();
        List<String> said = amounts(fullest);
        boolean alike = photographs.stream().allMatch(page -> isAmong(amounts(page), said));
        Money sum = Money.ZERO;
        Money since = Money.ZERO;
        boolean read = alike && !fullest.rows().isEmpty();
        for (Row row : fullest.rows()) {
            Optional<FieldReading> cell = row.cell(FieldName.AMOUNT);
            Optional<Money> amount = cell.filter(FieldReading::whole).flatMap(ListRows::money);
            if (amount.isEmpty()) {
                read = false;
            } else if (addsUp(row)) {
                read &= amount.get().equals(since) || amount.get().equals(sum);
                since = Money.ZERO;
            } else {
                sum = sum.plus(amount.get());
                since = since.plus(amount.get());
            }
        }
        List<Row> own = fullest.rows().stream().filter(row -> !addsUp(row)).toList();
        return new ListRows(
                sum,
                read,
                totals(photographs),
                ownSums(photographs),
                own.isEmpty() ? 0 : running(fullest, own.getFirst()),
                own.isEmpty() ? 0 : running(fullest, own.getLast()),
                own.isEmpty() ? Optional.empty() : own.getLast().cell(FieldName.AMOUNT));
    }

    static Optional<Money> money(FieldReading reading) {
        return Money.read(reading.value());
    }

    private static boolean addsUp(Row row) {
        return row.cell(FieldName.NAME)
                .filter(name -> ADDS_UP.matcher(name.value()).find())
                .isPresent();
    }

    private static List<String> amounts(Paper page) {
        return page.rows().stream()
                .filter(row -> !addsUp(row))
                .flatMap(row -> row.cell(FieldName.AMOUNT).stream())
                .map(FieldReading::value)
                .toList();
    }

    /** Each as often as it stands there: a part shows some of the whole's rows, none of its own. */
    private static boolean isAmong(List<String> part, List<String> whole) {
        List<String> left = new ArrayList<>(whole);
        return part.stream().allMatch(left::remove);
    }

    private static List<Money> totals(List<Paper> photographs) {
        List<Money> totals = new ArrayList<>(ownSums(photographs));
        photographs.stream()
                .flatMap(page -> page.readings(FieldName.TOTAL))
                .flatMap(reading -> money(reading).stream())
                .forEach(totals::add);
        return totals;
    }

    /** Figures that are no amount, as {@code 066.00}, were cut off or misread: the page prints no sum that can be checked. */
    private static List<Money> ownSums(List<Paper> photographs) {
        return photographs.stream()
                .flatMap(page -> page.lines().stream())
                .map(line -> OWN_SUM.matcher(line.text().replace(" ", "")))
                .filter(Matcher::find)
                .flatMap(own -> Money.read(own.group(1).replace(",", "")).stream())
                .toList();
    }

    /** Whether an amount is what this page alone comes to, by its rows or by what it prints. */
    boolean isOwn(Money amount) {
        return amount.equals(sum) || own.contains(amount);
    }

    /** The number at the left of a row's name, on its height. */
    private static int running(Paper page, Row row) {
        return row.cell(FieldName.NAME)
                .flatMap(name -> page.lines().stream()
                        .filter(line -> isAtHeight(line, name))
                        .filter(line -> line.box().topLeft().x()
                                < name.place().box().topLeft().x())
                        .min(Comparator.comparingDouble(
                                line -> line.box().topLeft().x()))
                        .map(line -> RUNNING.matcher(line.text().strip()))
                        .filter(Matcher::matches)
                        .map(number -> Integer.parseInt(number.group(1))))
                .orElse(0);
    }

    private static boolean isAtHeight(Line line, FieldReading name) {
        double at = line.box().centre().y();
        return at > name.place().box().topLeft().y()
                && at < name.place().box().bottomLeft().y();
    }
}
