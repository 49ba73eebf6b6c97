package kuaipei.local.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;

/** What the bills of a claim truly come to: the receipts together, of which each fee list lists one or all. */
final class TrueBills {
    private static final Set<String> RECEIPTS = Set.of("inpatient-receipt", "outpatient-receipt");
    private static final String LIST = "fee-list";

    private TrueBills() {}

    /** The one amount that may be proven; several where papers truly say different things, and none may. */
    static Set<String> of(List<Truth> truths) {
        Map<String, Set<String>> bills = new LinkedHashMap<>();
        for (Truth truth : truths) {
            if (RECEIPTS.contains(truth.kind())) {
                String number = truth.fields().getOrDefault("billNumber", "without number " + bills.size());
                Set<String> bill = bills.computeIfAbsent(number, _ -> new LinkedHashSet<>());
                bill.addAll(said(truth));
                rows(truth).ifPresent(bill::add);
            }
        }
        Set<String> all = new LinkedHashSet<>();
        bills.values().forEach(all::addAll);
        if (!bills.values().stream().allMatch(said -> said.size() == 1)) {
            return all;
        }
        Optional<String> sum = all.isEmpty()
                ? Optional.empty()
                : Optional.of(bills.values().stream()
                        .map(said -> Money.ofYuan(said.iterator().next()))
                        .reduce(Money.ZERO, Money::plus)
                        .toString());
        Set<String> right = new LinkedHashSet<>(sum.stream().toList());
        List<Truth> lists =
                truths.stream().filter(truth -> truth.kind().equals(LIST)).toList();
        for (Truth truth : lists) {
            said(truth).stream().filter(listed -> !all.contains(listed)).forEach(right::add);
        }
        // Of several pages each has its own rows, and the last the total of all.
        if (lists.size() == 1) {
            rows(lists.getFirst()).ifPresent(right::add);
        }
        return right;
    }

    /** What the rows come to, where the paper prints another total. */
    private static Optional<String> rows(Truth paper) {
        boolean money = paper.amounts().stream().allMatch(amount -> amount.matches("-?\\d+\\.\\d{2}"));
        String total = paper.fields().get("total");
        return Optional.of(paper.amounts())
                .filter(amounts -> money && total != null && !amounts.isEmpty())
                .map(amounts -> amounts.stream()
                        .map(Money::ofYuan)
                        .reduce(Money.ZERO, Money::plus)
                        .toString())
                .filter(sum -> !sum.equals(total));
    }

    private static List<String> said(Truth paper) {
        List<String> said = new ArrayList<>();
        Optional.ofNullable(paper.fields().get("total")).ifPresent(said::add);
        Optional.ofNullable(paper.fields().get("totalInWords"))
                .flatMap(AmountInWords::parse)
                .ifPresent(words -> said.add(words.toString()));
        return said;
    }
}
