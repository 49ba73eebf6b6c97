package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kuaipei.core.claim.MissingPages;
import kuaipei.core.money.Money;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * The numbered pages of one fee list 费用清单, in their order. Its total stands on its last page and is proven by the rows of
 * all pages; while one is missing, rows and total prove nothing. Pages of two stays are never put together.
 *
 * @param pages by printed number; photographs of one page stand together
 * @param of how many pages the list says it has
 */
record FeeListPages(SortedMap<Integer, List<Paper>> pages, int of) {
    /** Begins the reason of a doubt that names the pages: {@code missing-page-2}. */
    static final String MISSING = "missing-page-";

    private static final List<FieldName> OF_ONE_STAY =
            List.of(FieldName.NAME, FieldName.HOSPITAL, FieldName.HOSPITAL_NUMBER);

    /** The lists that numbered pages make up; pages that fit no list, or two, are in none. */
    static List<FeeListPages> in(Collection<Paper> papers, Sheets sheets) {
        Map<Integer, List<Paper>> byCount = new TreeMap<>();
        for (Paper paper : papers) {
            PageMark.of(paper)
                    .ifPresent(mark -> byCount.computeIfAbsent(mark.of(), _ -> new ArrayList<>())
                            .add(paper));
        }
        List<FeeListPages> lists = new ArrayList<>();
        byCount.forEach((of, pages) -> {
            Optional<FeeListPages> one = list(pages, of, sheets);
            one.ifPresentOrElse(
                    lists::add,
                    () -> byStay(pages).forEach(stay -> list(stay, of, sheets).ifPresent(lists::add)));
        });
        return lists;
    }

    /** Pages apart by the stay's number; none where one of them does not bear it. */
    private static Collection<List<Paper>> byStay(List<Paper> pages) {
        Map<String, List<Paper>> stays = new TreeMap<>();
        for (Paper page : pages) {
            Optional<FieldReading> number = Facts.single(page, FieldName.HOSPITAL_NUMBER);
            if (number.isEmpty()) {
                return List.of();
            }
            stays.computeIfAbsent(number.get().value(), _ -> new ArrayList<>()).add(page);
        }
        return stays.values();
    }

    private static Optional<FeeListPages> list(List<Paper> papers, int of, Sheets sheets) {
        SortedMap<Integer, List<Paper>> pages = new TreeMap<>();
        Map<Integer, Integer> sheetOf = new HashMap<>();
        for (Paper paper : papers) {
            int number = PageMark.of(paper).map(PageMark::page).orElse(0);
            Integer before = sheetOf.putIfAbsent(number, sheets.of(paper));
            if (before != null && before != sheets.of(paper)) {
                return Optional.empty();
            }
            pages.computeIfAbsent(number, _ -> new ArrayList<>()).add(paper);
        }
        FeeListPages list = new FeeListPages(pages, of);
        boolean oneStay = OF_ONE_STAY.stream()
                .allMatch(field ->
                        list.readings(field).map(FieldReading::value).distinct().count() < 2);
        return oneStay && list.daysGoOn() && list.numbersGoOn() ? Optional.of(list) : Optional.empty();
    }

    List<Paper> papers() {
        return pages.values().stream().flatMap(List::stream).toList();
    }

    private Stream<FieldReading> readings(FieldName field) {
        return papers().stream().flatMap(page -> page.readings(field));
    }

    /** A page begins no earlier than the one before, and no later than the day after that one's end. */
    private boolean daysGoOn() {
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> next = Optional.empty();
        int before = 0;
        for (Map.Entry<Integer, List<Paper>> page : pages.entrySet()) {
            Optional<LocalDate> begins = day(page.getValue(), FieldName.FROM);
            if (begins.isPresent()) {
                LocalDate begin = begins.get();
                boolean late = page.getKey() == before + 1
                        && next.filter(begin::isAfter).isPresent();
                if (late || from.filter(begin::isBefore).isPresent()) {
                    return false;
                }
                from = begins;
            }
            next = day(page.getValue(), FieldName.TO).map(end -> end.plusDays(1));
            before = page.getKey();
        }
        return true;
    }

    private static Optional<LocalDate> day(List<Paper> page, FieldName field) {
        List<LocalDate> days = page.stream()
                .flatMap(paper -> paper.readings(field))
                .flatMap(reading -> Facts.day(reading.value()).stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /** Running numbers 序号 go on from page to page, or begin again at 1 on each. */
    private boolean numbersGoOn() {
        int before = 0;
        int last = 0;
        for (Map.Entry<Integer, List<Paper>> page : pages.entrySet()) {
            ListRows rows = ListRows.of(page.getValue());
            if (rows.first() > 1 && (page.getKey() == before + 1) && last > 0 && rows.first() != last + 1) {
                return false;
            }
            before = page.getKey();
            last = rows.last();
        }
        return true;
    }

    /** Why the list proves nothing yet: {@code missing-page-2}, {@code missing-page-2-3}; empty if it is whole. */
    Optional<String> why() {
        return missing()
                .map(missing ->
                        MISSING + missing.pages().stream().map(String::valueOf).collect(Collectors.joining("-")));
    }

    /** The pages that did not come; empty if the list is whole. */
    Optional<MissingPages> missing() {
        List<Integer> missing = IntStream.rangeClosed(1, of)
                .filter(page -> !pages.containsKey(page))
                .boxed()
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new MissingPages(missing, of));
    }

    /** The printed total, proven by all rows of all pages. Where a page is missing there is a reason and no proof. */
    Evidence<Money> total() {
        List<ListRows> rows = pages.values().stream().map(ListRows::of).toList();
        Optional<FieldReading> printed = printed(rows.getLast());
        Optional<String> missing = why();
        if (missing.isPresent()) {
            List<FieldReading> places = printed.map(List::of)
                    .orElseGet(() -> papers().stream()
                            .flatMap(page -> page.fields().stream())
                            .limit(1)
                            .toList());
            return new Doubtful<>(
                    printed.flatMap(ListRows::money).stream().toList(),
                    missing.get(),
                    Facts.witnesses(Rule.PRINTED, places));
        }
        return printed.flatMap(ListRows::money)
                .<Evidence<Money>>map(total -> proven(total, printed.get(), rows))
                .orElseGet(Absent::new);
    }

    private Evidence<Money> proven(Money total, FieldReading printed, List<ListRows> rows) {
        List<Witness> witnesses = new ArrayList<>(List.of(Facts.witness(Rule.PRINTED, printed)));
        rows.forEach(page -> page.lastAmount().ifPresent(last -> witnesses.add(Facts.witness(Rule.ROWS_ADD_UP, last))));
        Money sum = Money.ZERO;
        for (ListRows page : rows) {
            if (!page.allRead()) {
                return new Doubtful<>(List.of(total), "read-once", witnesses);
            }
            Money running = sum.plus(page.sum());
            // What a page adds up is its own sum, the sum so far, or the list's: it is checked, never added.
            if (!new HashSet<>(List.of(page.sum(), running, total)).containsAll(page.totals())) {
                return new Doubtful<>(List.of(total), Facts.CONTRADICTION, witnesses);
            }
            sum = running;
        }
        if (!sum.equals(total)) {
            return new Doubtful<>(List.of(total), Facts.CONTRADICTION, witnesses);
        }
        return printed.whole()
                ? new Proven<>(total, witnesses)
                : new Doubtful<>(List.of(total), "read-once", witnesses);
    }

    /** What the last page prints as total that is not only its own sum; empty if that is all it prints. */
    private Optional<FieldReading> printed(ListRows last) {
        List<FieldReading> totals = pages.getOrDefault(of, List.of()).stream()
                .flatMap(page -> page.readings(FieldName.TOTAL))
                .filter(reading -> ListRows.money(reading).filter(last::isOwn).isEmpty())
                .toList();
        return totals.stream().map(FieldReading::value).distinct().count() == 1
                ? totals.stream()
                        .filter(FieldReading::whole)
                        .findFirst()
                        .or(() -> totals.stream().findFirst())
                : Optional.empty();
    }
}
