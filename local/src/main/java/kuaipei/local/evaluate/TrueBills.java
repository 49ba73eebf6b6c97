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
                bills.computeIfAbsent(number, _ -> new LinkedHashSet<>()).addAll(said(truth));
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
        for (Truth truth : truths) {
            if (truth.kind().equals(LIST)) {
                said(truth).stream().filter(listed -> !all.contains(listed)).forEach(right::add);
            }
        }
        return right;
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
