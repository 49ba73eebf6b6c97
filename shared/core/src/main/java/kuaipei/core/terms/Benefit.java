package kuaipei.core.terms;

import kuaipei.core.decision.ClaimFacts;

/** What a claim can ask for, by the field of the claim that asks for it. */
public enum Benefit {
    DEATH,
    DISABILITY,
    STAYS,
    BILLS,
    DIAGNOSIS;

    public static Benefit of(Coverage coverage) {
        return switch (coverage) {
            case DeathBenefit _ -> DEATH;
            case GradedDisability _ -> DISABILITY;
            case DailyAllowance _ -> STAYS;
            case Reimbursement _ -> BILLS;
            case DiagnosisLumpSum _ -> DIAGNOSIS;
        };
    }

    boolean isClaimedBy(ClaimFacts facts) {
        return switch (this) {
            case DEATH -> facts.death() != null;
            case DISABILITY -> facts.disability() != null;
            case STAYS -> !facts.stays().isEmpty();
            case BILLS -> !facts.bills().isEmpty();
            case DIAGNOSIS -> facts.diagnosis() != null;
        };
    }
}
