package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;

/** What all bills of a claim come to. The same bill photographed twice counts once; fee lists speak for or against. */
final class BillTotal {
    /** The fee list's total is not on its photographs, and its rows do not come to the receipt's. */
    static final String WITHOUT_TOTAL = "list-without-total";

    /** The fee list prints the receipt's total, and what was read of its rows does not come to it. */
    static final String NOT_ADDED_UP = "list-not-added-up";

    private BillTotal() {}

    static Evidence<Money> of(Across across) {
        Map<Integer, Evidence<Money>> bills = new LinkedHashMap<>();
        for (Paper receipt : across.receipts()) {
            Evidence<Money> total = money(across.alone(receipt, FieldName.TOTAL));
            bills.merge(across.sheets().of(receipt), total, BillTotal::same);
        }
        if (bills.isEmpty()) {
            return new Absent<>();
        }
        Evidence<Money> total = ListsAgainstBills.total(List.copyOf(bills.values()), lists(across, bills.keySet()));
        return across.sheets().mayBeFewer(across.receipts()) ? Facts.doubted(total, BillIdentity.SEVERAL) : total;
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

    /** What one sheet prints as total; where no amount is to be seen on any photograph of it, what its rows come to. */
    private static Evidence<Money> total(Across across, List<Paper> photographs) {
        Evidence<Money> printed = photographs.stream()
                .map(list -> money(across.alone(list, FieldName.TOTAL)))
                .reduce(BillTotal::same)
                .orElseThrow();
        if (!Facts.values(printed).isEmpty()) {
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
        return Facts.as(total, Money::read);
    }

    private static Evidence<Money> same(Evidence<Money> one, Evidence<Money> other) {
        List<Money> first = Facts.values(one);
        List<Money> second = Facts.values(other);
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? other : one;
        }
        return first.equals(second)
                ? (one instanceof Proven<Money> ? one : other)
                : ListsAgainstBills.clash(one, other);
    }
}
