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
import kuaipei.core.proof.FactName;
import kuaipei.core.proof.HospitalRegister;

/**
 * A claim's facts against the truths of all its papers. Where two papers truly say different things, no value may be proven.
 *
 * @param open facts that a payment rests on and that are not proven, each with why: {@code billTotal contradiction}
 * @param contradicted some fact is told in two ways, so that a person looks at the claim
 * @param falselyProven names of facts proven to be something that some paper does not say
 */
record ClaimScore(List<String> open, boolean contradicted, List<String> falselyProven) {
    private static final String CAUSE = "cause";
    private static final String CONTRADICTION = "contradiction";

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
        said.put(CAUSE, proof.cause().proven());
        List<String> falsely = new ArrayList<>();
        said.forEach((fact, value) -> {
            Set<String> right = truth(fact, truths);
            // Not every truth says what happened; the others are of the paper's own words.
            boolean untold = fact.equals(CAUSE) && right.isEmpty();
            if (value.isPresent() && !untold && !right.equals(Set.of(value.get()))) {
                falsely.add(fact);
            }
        });
        List<String> open = new ArrayList<>();
        boolean contradicted = false;
        for (Map.Entry<FactName, Evidence<?>> fact : proof.byName().entrySet()) {
            String name = fact.getKey().wire();
            String why = fact.getValue() instanceof Evidence.Doubtful<?>(var _, String doubt, var _) ? doubt : "absent";
            boolean disputed = why.equals(CONTRADICTION);
            contradicted |= disputed;
            // The second place that tells what happened is the claimant's report, which is not among these papers.
            if (name.equals(CAUSE)
                    ? disputed
                    : said.containsKey(name) && fact.getValue().proven().isEmpty()) {
                open.add(name + " " + why);
            }
        }
        return new ClaimScore(open, contradicted, falsely);
    }

    /** Every fact that a payment rests on is proven. */
    boolean proven() {
        return open.isEmpty();
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
