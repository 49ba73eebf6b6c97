package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/** What all bills of a claim come to. The same bill photographed twice counts once; a fee list speaks for or against. */
final class BillTotal {
    private BillTotal() {}

    static Evidence<Money> of(Across across) {
        Map<String, Evidence<Money>> bills = new LinkedHashMap<>();
        for (Paper receipt : across.papers(DocumentKind.INPATIENT_RECEIPT)) {
            Evidence<Money> total = money(across.alone(receipt, FieldName.TOTAL));
            bills.merge(identity(receipt), total, BillTotal::same);
        }
        List<Evidence<Money>> lists = across.papers(DocumentKind.FEE_LIST).stream()
                .map(list -> money(across.alone(list, FieldName.TOTAL)))
                .toList();
        if (bills.isEmpty()) {
            return new Absent<>();
        }
        Evidence<Money> bill = bills.values().stream().reduce(BillTotal::plus).orElseThrow();
        return lists.size() == 1 && bills.size() == 1 ? compared(bill, lists.getFirst()) : bill;
    }

    /** Code and number; a bill whose number was not read is a bill of its own. */
    private static String identity(Paper receipt) {
        Optional<FieldReading> code = Facts.single(receipt, FieldName.BILL_CODE);
        Optional<FieldReading> number = Facts.single(receipt, FieldName.BILL_NUMBER);
        return code.isPresent() && number.isPresent()
                ? code.get().value() + "/" + number.get().value()
                : receipt.document();
    }

    private static Evidence<Money> money(Evidence<String> total) {
        return Across.as(total, text -> Optional.of(Money.ofYuan(text)));
    }

    private static Evidence<Money> same(Evidence<Money> one, Evidence<Money> other) {
        return values(one).equals(values(other)) ? (one instanceof Proven<Money> ? one : other) : clash(one, other);
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
        List<Money> billed = values(bill);
        List<Money> listed = values(list);
        if (listed.isEmpty() || billed.isEmpty()) {
            return bill;
        }
        if (!billed.equals(listed)) {
            return clash(bill, list);
        }
        return Facts.contradicts(bill)
                ? bill
                : new Proven<>(billed.getFirst(), joined(bill, list, "receipt-equals-fee-list"));
    }

    private static Evidence<Money> clash(Evidence<Money> one, Evidence<Money> other) {
        List<Money> readings = new ArrayList<>(values(one));
        readings.addAll(values(other));
        return new Doubtful<>(readings, "contradiction", joined(one, other, "receipt-equals-fee-list"));
    }

    private static List<Witness> joined(Evidence<Money> one, Evidence<Money> other, String rule) {
        List<Witness> both = new ArrayList<>(witnesses(one));
        witnesses(other).stream()
                .map(witness -> new Witness(rule, witness.place(), witness.printed()))
                .forEach(both::add);
        return both;
    }

    private static List<Money> values(Evidence<Money> fact) {
        return switch (fact) {
            case Proven<Money>(Money value, List<Witness> _) -> List.of(value);
            case Doubtful<Money>(List<Money> readings, String _, List<Witness> _) -> readings;
            case Absent<Money> _ -> List.of();
        };
    }

    private static List<Witness> witnesses(Evidence<Money> fact) {
        return switch (fact) {
            case Proven<Money>(Money _, List<Witness> witnesses) -> witnesses;
            case Doubtful<Money>(List<Money> _, String _, List<Witness> witnesses) -> witnesses;
            case Absent<Money> _ -> List.of();
        };
    }
}
