package kuaipei.core.terms;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;
import kuaipei.core.time.PolicyYears;

/**
 * A lump sum on the first diagnosis of a listed illness 重大疾病保险金, once.
 *
 * @param sum of the cover
 * @param once clause that ends the cover with its payment
 */
public record DiagnosisLumpSum(Stated<Sums> sum, String once, List<Need> documents) implements Coverage {

    static final String PAID = "lumpSumPaid";

    public DiagnosisLumpSum {
        documents = List.copyOf(documents);
    }

    @Override
    public boolean isClaimedBy(ClaimFacts facts) {
        return facts.diagnosis() != null;
    }

    @Override
    public Set<String> accumulators() {
        return Set.of(PAID);
    }

    @Override
    public void reckon(ClaimFacts facts, PolicyYears years, Workings workings) {
        Money lumpSum = sum.value().of(facts.insured(), facts.event().date());
        Money paid = Money.ofFen(facts.usage().everUsed(PAID));
        Money due = lumpSum.minus(paid).orNothing();
        workings.add(
                sum.clause(),
                "首次确诊合同约定的重大疾病",
                lumpSum,
                Input.fact(
                        "diagnosis.illness",
                        Objects.toString(
                                Known.of(facts.diagnosis(), "diagnosis").illness())),
                Input.terms(sum.clause(), lumpSum));
        if (!paid.isZero()) {
            workings.take(once, "重大疾病保险金只付一次，此前已付 " + paid + " 元", lumpSum.minus(due), Input.used(PAID, "*", paid));
        }
        workings.move(PAID, years.yearOf(Known.eventDate(facts)), due.fen());
    }
}
