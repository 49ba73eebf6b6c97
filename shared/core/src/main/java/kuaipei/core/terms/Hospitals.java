package kuaipei.core.terms;

import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Stay;
import kuaipei.core.decision.Reason;

/**
 * Which hospitals a person must look at. What excuses a hospital (approval, emergency, being public) counts only if it is
 * known: a fact that was not read is never a pass.
 */
final class Hospitals {

    private Hospitals() {}

    static void ofStays(DailyAllowance allowance, ClaimFacts facts, Set<Reason> reasons) {
        for (Stay stay : facts.stays()) {
            if (Boolean.TRUE.equals(stay.approved())) {
                continue;
            }
            if (stay.grade() == null) {
                reasons.add(Reason.HOSPITAL_UNKNOWN);
            } else if (stay.grade() < allowance.leastGrade().value()) {
                reasons.add(Reason.HOSPITAL_GRADE);
            }
        }
    }

    static void ofBills(Reimbursement medical, ClaimFacts facts, Set<Reason> reasons) {
        Reimbursement.Hospital hospital = medical.hospital();
        for (Bill bill : facts.bills()) {
            boolean anywhere = hospital.anyOnMainland() && Boolean.TRUE.equals(bill.mainland());
            if (Boolean.TRUE.equals(bill.emergency()) || anywhere) {
                continue;
            }
            if (bill.grade() == null) {
                reasons.add(Reason.HOSPITAL_UNKNOWN);
            }
            boolean graded =
                    bill.grade() != null && bill.grade() < hospital.leastGrade().value();
            if (graded || (hospital.publicOnly() && !Boolean.TRUE.equals(bill.publicHospital()))) {
                reasons.add(Reason.HOSPITAL_GRADE);
            }
        }
    }
}
