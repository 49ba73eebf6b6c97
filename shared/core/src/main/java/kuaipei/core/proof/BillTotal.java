package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/** What all bills of a claim come to. The same bill photographed twice counts once; a fee list speaks for or against. */
final class BillTotal {
    /** The fee list's total is not on its photographs, and its rows do not come to the receipt's. */
    static final String WITHOUT_TOTAL = "list-without-total";

    private BillTotal() {}

    static Evidence<Money> of(Across across) {
        Map<Integer, Evidence<Money>> bills = new LinkedHashMap<>();
        for (Paper receipt : across.papers(DocumentKind.INPATIENT_RECEIPT)) {
            Evidence<Money> total = money(across.alone(receipt, FieldName.TOTAL));
            bills.merge(across.sheets().of(receipt), total, BillTotal::same);
        }
        if (bills.isEmpty()) {
            return new Absent<>();
        }
        Evidence<Money> bill = bills.values().stream().reduce(BillTotal::plus).orElseThrow();
        List<Evidence<Money>> lists = lists(across, bills.keySet());
        return lists.size() == 1 && bills.size() == 1 ? compared(bill, lists.getFirst()) : bill;
    }

    /** What each fee list says: numbered pages together, every other sheet by itself. */
    private static List<Evidence<Money>> lists(Across across, Set<Integer> bills) {
        // A receipt taken for a list by its layout is no second paper.
        List<Paper> papers = across.papers(DocumentKind.FEE_LIST).stream()
                .filter(list -> !bills.contains(across.sheets().of(list)))
                .toList();
        List<FeeListPages> numbered = FeeListPages.in(papers, across.sheets());
        List<Evidence<Money>> said =
                new ArrayList<>(numbered.stream().map(FeeListPages::total).toList());
        Set<Paper> taken =
                numbered.stream().flatMap(list -> list.papers().stream()).collect(Collectors.toSet());
        papers.stream()
                .filter(list -> !taken.contains(list))
                .collect(Collectors.groupingBy(across.sheets()::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((_, photographs) -> said.add(total(across, photographs)));
        return said;
    }

    /** What one sheet prints as total; where none is to be seen on any photograph of it, what its rows come to. */
    private static Evidence<Money> total(Across across, List<Paper> photographs) {
        Evidence<Money> printed = photographs.stream()
                .map(list -> money(across.alone(list, FieldName.TOTAL)))
                .reduce(BillTotal::same)
                .orElseThrow();
        if (!(printed instanceof Absent<Money>)) {
            return printed;
        }
        ListRows rows = ListRows.of(photographs);
        return new Doubtful<>(
                rows.allRead() ? List.of(rows.sum()) : List.of(),
                WITHOUT_TOTAL,
                rows.lastAmount().map(last -> Facts.witness(Rule.ROWS_ADD_UP, last)).stream()
                        .toList());
    }

    private static Evidence<Money> money(Evidence<String> total) {
        return Facts.as(total, text -> Optional.of(Money.ofYuan(text)));
    }

    private static Evidence<Money> same(Evidence<Money> one, Evidence<Money> other) {
        List<Money> first = Facts.values(one);
        List<Money> second = Facts.values(other);
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? other : one;
        }
        return first.equals(second) ? (one instanceof Proven<Money> ? one : other) : clash(one, other);
    }

    private static Evidence<Money> plus(Evidence<Money> one, Evidence<Money> other) {
        if (one instanceof Proven<Money>(Money a, List<Witness> first)
                && other instanceof Proven<Money>(Money b, List<Witness> second)) {
            List<Witness> both = new ArrayList<>(first);
            both.addAll(second);
            return new Proven<>(a.plus(b), both);
        }
        return Facts.doubted(one instanceof Proven<Money> ? other : one, "read-once");
    }

    /** Rows of a list that do not add up leave the list in doubt, not the receipt: one unread row among forty is enough. */
    private static Evidence<Money> compared(Evidence<Money> bill, Evidence<Money> list) {
        List<Money> billed = Facts.values(bill);
        List<Money> listed = Facts.values(list);
        if (list instanceof Doubtful<Money>(var _, String why, var _) && why.equals(WITHOUT_TOTAL)) {
            return comparedByRows(bill, list);
        }
        if (!listed.isEmpty() && !billed.isEmpty() && !billed.equals(listed)) {
            return clash(bill, list);
        }
        if (list instanceof Doubtful<Money>(var _, String why, List<Witness> places)
                && why.startsWith(FeeListPages.MISSING)) {
            // The list is not all there: it speaks against a receipt, and not yet for it.
            return bill instanceof Doubtful<Money>
                    ? Facts.with(Facts.doubted(bill, why), places.toArray(Witness[]::new))
                    : bill;
        }
        if (listed.isEmpty() || billed.isEmpty()) {
            return bill;
        }
        return Facts.contradicts(bill)
                ? bill
                : new Proven<>(billed.getFirst(), joined(bill, list, Rule.RECEIPT_EQUALS_FEE_LIST));
    }

    /** Rows that come to the receipt bear it out; more than it contradicts it; less, or unread ones, leave it open. */
    private static Evidence<Money> comparedByRows(Evidence<Money> bill, Evidence<Money> list) {
        List<Money> billed = Facts.values(bill);
        List<Money> listed = Facts.values(list);
        if (billed.size() != 1 || Facts.contradicts(bill)) {
            return bill;
        }
        if (listed.equals(billed)) {
            return new Proven<>(billed.getFirst(), joined(bill, list, Rule.RECEIPT_EQUALS_FEE_LIST));
        }
        if (listed.stream().anyMatch(sum -> sum.isMoreThan(billed.getFirst()))) {
            return clash(bill, list);
        }
        return Facts.with(
                Facts.doubted(bill, WITHOUT_TOTAL), Facts.witnesses(list).toArray(Witness[]::new));
    }

    private static Evidence<Money> clash(Evidence<Money> one, Evidence<Money> other) {
        List<Money> readings = new ArrayList<>(Facts.values(one));
        readings.addAll(Facts.values(other));
        return new Doubtful<>(readings, Facts.CONTRADICTION, joined(one, other, Rule.RECEIPT_EQUALS_FEE_LIST));
    }

    private static List<Witness> joined(Evidence<Money> one, Evidence<Money> other, Rule rule) {
        List<Witness> both = new ArrayList<>(Facts.witnesses(one));
        Facts.witnesses(other).stream()
                .map(witness -> new Witness(rule.wire(), witness.place(), witness.printed()))
                .forEach(both::add);
        return both;
    }
}
