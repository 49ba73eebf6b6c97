package kuaipei.products.claimfile;

import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.terms.Coverage;
import kuaipei.core.terms.DailyAllowance;
import kuaipei.core.terms.DeathBenefit;
import kuaipei.core.terms.DiagnosisLumpSum;
import kuaipei.core.terms.GradedDisability;
import kuaipei.core.terms.Product;
import kuaipei.core.terms.Reimbursement;

/**
 * Which fields a claim on a product has. It follows from what the product promises, so a new product needs no new form;
 * a field of another product is an unknown field.
 *
 * @param usage accumulators that an earlier claim may have moved
 */
public record Form(Set<String> claim, Set<String> insured, Set<String> event, Set<String> usage) {

    private static final Set<String> BENEFITS = Set.of("stays", "bills", "death", "disability", "diagnosis");

    public static Form of(Product product) {
        Set<String> claim = new TreeSet<>(
                Set.of("id", "product", "decideOn", "insured", "event", "documents", "usage", "payee", "doubtful"));
        Set<String> insured = new TreeSet<>(Set.of("name", "idNumber", "coverFrom", "coverTo"));
        Set<String> event = new TreeSet<>(Set.of("date", "cause"));
        for (Coverage coverage : product.coverages()) {
            claim.add(benefit(coverage));
        }
        if (product.coverage(Reimbursement.class).isPresent()) {
            insured.add("socialInsurance");
            insured.add("renewal");
        }
        if (product.waitingDays().isPresent()) {
            insured.add("renewal");
        }
        if (product.events().needsKind()) {
            event.add("kind");
        }
        if (!product.plans().isEmpty()) {
            insured.add("plan");
        }
        return new Form(claim, insured, event, product.accumulators());
    }

    private static String benefit(Coverage coverage) {
        return switch (coverage) {
            case DailyAllowance _ -> "stays";
            case DeathBenefit _ -> "death";
            case GradedDisability _ -> "disability";
            case Reimbursement _ -> "bills";
            case DiagnosisLumpSum _ -> "diagnosis";
        };
    }

    /** Whether bills are the only thing that can be claimed. */
    boolean onlyBills() {
        return has("bills") && BENEFITS.stream().filter(this::has).count() == 1;
    }

    boolean has(String field) {
        return claim.contains(field);
    }
}
