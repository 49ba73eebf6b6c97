package kuaipei.local.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.money.Money;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.Evidence;
import kuaipei.core.proof.HospitalRegister;

/**
 * A claim's facts against the truths of all its papers. Where two papers truly say different things, no value may be proven.
 *
 * @param proven every fact that a payment rests on is proven
 * @param falselyProven names of facts proven to be something that some paper does not say
 */
record ClaimScore(boolean proven, List<String> falselyProven) {

    static ClaimScore of(List<Paper> papers, List<Truth> truths, HospitalRegister hospitals) {
        ClaimProof proof = ClaimProof.of(papers, Optional.empty(), hospitals);
        Map<String, Optional<String>> said = new LinkedHashMap<>();
        said.put("insuredName", proof.insuredName().proven());
        said.put("idNumber", proof.idNumber().proven().map(number -> number.number()));
        said.put("billTotal", proof.billTotal().proven().map(Money::toString));
        said.put("admissionDate", text(proof.admissionDate()));
        said.put("dischargeDate", text(proof.dischargeDate()));
        said.put("hospital", proof.hospital().proven());
        said.put("payeeCard", proof.payeeCard().proven().map(card -> card.number()));
        List<String> falsely = new ArrayList<>();
        said.forEach((fact, value) -> {
            Set<String> right = truth(fact, truths);
            if (value.isPresent() && !right.equals(Set.of(value.get()))) {
                falsely.add(fact);
            }
        });
        return new ClaimScore(said.values().stream().allMatch(Optional::isPresent), falsely);
    }

    private static Optional<String> text(Evidence<?> fact) {
        return fact.proven().map(Object::toString);
    }

    /** Everything that the papers truly say of a fact. */
    private static Set<String> truth(String fact, List<Truth> truths) {
        if (fact.equals("billTotal")) {
            return TrueBills.of(truths);
        }
        return truths.stream()
                .flatMap(truth -> switch (fact) {
                    case "insuredName" -> values(truth, "name", "payer").stream();
                    case "payeeCard" -> values(truth, "cardNumber").stream();
                    case "admissionDate", "dischargeDate" ->
                        truth.kind().equals("fee-list")
                                ? java.util.stream.Stream.<String>empty()
                                : values(truth, fact).stream();
                    default -> values(truth, fact).stream();
                })
                .collect(Collectors.toSet());
    }

    private static List<String> values(Truth truth, String... fields) {
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            Optional.ofNullable(truth.fields().get(field)).ifPresent(values::add);
        }
        return values;
    }
}
