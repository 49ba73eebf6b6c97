package kuaipei.core.terms;

import java.util.List;
import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.time.PolicyYears;

/** A promise of a product 保险责任. Few, small and pure; another product is other values, not another class. */
public sealed interface Coverage
        permits DailyAllowance, DeathBenefit, GradedDisability, Reimbursement, DiagnosisLumpSum {

    boolean isClaimedBy(ClaimFacts facts);

    /**
     * Adds the steps of this coverage. Called only on facts of which none is doubtful.
     *
     * @param years of the insured person's cover
     */
    void reckon(ClaimFacts facts, PolicyYears years, Workings workings);

    /** In the order in which they are asked for. */
    List<Need> documents();

    /** Wire names of the accumulators that this coverage reads and moves. */
    Set<String> accumulators();
}
