package kuaipei.products.claimfile;

import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.terms.Benefit;
import kuaipei.core.terms.Coverage;
import kuaipei.core.terms.DailyAllowance;
import kuaipei.core.terms.DayCount;
import kuaipei.core.terms.DeathBenefit;
import kuaipei.core.terms.Exclusion;
import kuaipei.core.terms.GradedDisability;
import kuaipei.core.terms.Product;
import kuaipei.core.terms.Reimbursement;

/**
 * Which fields a claim on a product has. It follows from what the product promises, so a new product needs no new form;
 * a field of another product is an unknown field.
 *
 * @param usage accumulators that an earlier claim may have moved
 * @param stay fields of a stay
 * @param bill fields of a bill
 * @param death fields of a death
 * @param disability fields of a disability
 */
public record Form(
        Set<String> claim,
        Set<String> insured,
        Set<String> event,
        Set<String> usage,
        Set<String> stay,
        Set<String> bill,
        Set<String> death,
        Set<String> disability) {

    /** Fields of an event, a stay, a bill, a death or a disability that may be left out. */
    public static final Set<String> MAY_BE_ABSENT = Set.of(
            "printedDays",
            "treatment",
            "existing",
            "mainland",
            "publicEmergency",
            "suspectedFrom",
            "beneficiaries",
            "heirs");

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
        if (!product.overrides().isEmpty()) {
            event.addAll(Set.of("publicEmergency", "suspectedFrom"));
        }
        product.payFirst().ifPresent(_ -> claim.add("promise"));
        if (!product.plans().isEmpty()) {
            insured.add("plan");
        }
        return new Form(
                claim,
                insured,
                event,
                product.accumulators(),
                stay(product),
                bill(product),
                death(product),
                disability(product));
    }

    private static Set<String> stay(Product product) {
        Set<String> stay = new TreeSet<>(Set.of("hospital", "grade", "approvedByInsurer", "admission", "discharge"));
        product.coverage(DailyAllowance.class)
                .filter(allowance -> allowance.dayCount().value() == DayCount.AS_PRINTED)
                .ifPresent(_ -> stay.add("printedDays"));
        return withTreatment(product, stay);
    }

    private static Set<String> bill(Product product) {
        Set<String> eased = product.overrides().isEmpty() ? Set.of() : Set.of("mainland");
        Set<String> bill = withTreatment(
                product,
                new TreeSet<>(Set.of(
                        "date",
                        "hospital",
                        "grade",
                        "public",
                        "emergency",
                        "items",
                        "fundPaid",
                        "otherPublicPaid",
                        "otherInsurerPaid")));
        bill.addAll(eased);
        return bill;
    }

    /** Who is paid is asked where the wording says it: nobody can be named in a scheme that goes to the heirs by law. */
    private static Set<String> death(Product product) {
        return product.coverage(DeathBenefit.class)
                .flatMap(DeathBenefit::beneficiary)
                .map(rule -> switch (rule.value()) {
                    case DESIGNATED_ELSE_HEIRS -> Set.of("date", "beneficiaries", "heirs");
                    case HEIRS -> Set.of("date", "heirs");
                })
                .orElse(Set.of("date"));
    }

    private static Set<String> disability(Product product) {
        Set<String> disability = new TreeSet<>(Set.of("items", "assessedOn", "paidBefore"));
        product.coverage(GradedDisability.class)
                .flatMap(GradedDisability::existing)
                .ifPresent(_ -> disability.add("existing"));
        return disability;
    }

    private static Set<String> withTreatment(Product product, Set<String> fields) {
        if (product.exclusions().stream().map(Exclusion::treatments).anyMatch(treatments -> !treatments.isEmpty())) {
            fields.add("treatment");
        }
        return fields;
    }

    private static String benefit(Coverage coverage) {
        return Benefit.of(coverage).name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Bills must be there, if only as none, unless the product pays for stays as well. */
    public boolean needsBills() {
        return has("bills") && !has("stays");
    }

    boolean has(String field) {
        return claim.contains(field);
    }
}
