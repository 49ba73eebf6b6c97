package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.identity.BillCode;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * Which bill a receipt is: code, number and check code well formed, code and number in the QR code or twice on paper, and the
 * code's year that of the issue (± 1 at New Year). See docs/reading.md, "What moves money: proofs".
 */
final class BillIdentity {
    /** A person tells several bills apart. */
    static final String SEVERAL = "several-bills";

    private static final List<FieldName> PARTS =
            List.of(FieldName.BILL_CODE, FieldName.BILL_NUMBER, FieldName.CHECK_CODE);

    private BillIdentity() {}

    /** Of the one bill among the papers, as {@code code-number}; several bills are told apart by a person. */
    static Evidence<String> of(Across across) {
        Map<Integer, Evidence<String>> bills = new LinkedHashMap<>();
        for (Paper receipt : across.receipts()) {
            bills.merge(across.sheets().of(receipt), of(across, receipt), BillIdentity::surer);
        }
        if (bills.isEmpty()) {
            return new Absent<>();
        }
        return bills.size() == 1
                ? bills.values().iterator().next()
                : new Doubtful<>(
                        bills.values().stream()
                                .flatMap(bill -> Facts.values(bill).stream())
                                .distinct()
                                .toList(),
                        SEVERAL,
                        bills.values().stream()
                                .flatMap(bill -> Facts.witnesses(bill).stream())
                                .toList());
    }

    private static Evidence<String> of(Across across, Paper receipt) {
        Evidence<String> code = across.alone(receipt, FieldName.BILL_CODE);
        Evidence<String> number = across.alone(receipt, FieldName.BILL_NUMBER);
        List<Witness> witnesses = PARTS.stream()
                .flatMap(part -> Facts.witnesses(across.alone(receipt, part)).stream())
                .toList();
        Optional<String> value = Facts.values(code).stream()
                .findFirst()
                .flatMap(first -> Facts.values(number).stream().findFirst().map(second -> first + "-" + second));
        if (value.isEmpty()) {
            return new Absent<>();
        }
        if (!isOfItsYear(receipt)) {
            return new Doubtful<>(List.of(value.get()), Facts.STRUCTURE, witnesses);
        }
        return code instanceof Proven<String> && number instanceof Proven<String> && isChecked(across, receipt)
                ? new Proven<>(value.get(), witnesses)
                : new Doubtful<>(List.of(value.get()), why(code, number), witnesses);
    }

    private static boolean isChecked(Across across, Paper receipt) {
        return !(across.alone(receipt, FieldName.CHECK_CODE) instanceof Doubtful<String>(var _, String why, var _)
                && (why.equals(Facts.STRUCTURE) || why.equals(Facts.CONTRADICTION)));
    }

    private static String why(Evidence<?>... parts) {
        for (Evidence<?> part : parts) {
            if (part instanceof Doubtful<?>(var _, String why, var _)) {
                return why;
            }
        }
        return Facts.STRUCTURE;
    }

    /** A code of another year is no proof of either; a year that was not read says nothing. */
    private static boolean isOfItsYear(Paper receipt) {
        Optional<LocalDate> issued = Facts.single(receipt, FieldName.ISSUE_DATE)
                .map(FieldReading::value)
                .flatMap(Facts::day);
        Optional<BillCode> code = Facts.single(receipt, FieldName.BILL_CODE)
                .map(FieldReading::value)
                .flatMap(BillCode::read);
        return issued.isEmpty() || code.isEmpty() || code.get().isOfYear(issued.get());
    }

    private static Evidence<String> surer(Evidence<String> one, Evidence<String> other) {
        return one instanceof Proven<String> || other instanceof Absent<String> ? one : other;
    }
}
