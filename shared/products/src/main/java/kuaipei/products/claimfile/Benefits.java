package kuaipei.products.claimfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.decision.Treatment;
import kuaipei.core.terms.Product;
import kuaipei.products.Grading;
import org.jspecify.annotations.Nullable;

/** What a claim asks for: stays, bills, death, disability, a diagnosis. */
final class Benefits {
    private static final Set<String> ITEM = Set.of("name", "category", "amount");

    /** Longer than any life in hospital; a day count must fit a calendar. */
    private static final int MOST_DAYS = 36_600;

    private final Fact claim;
    private final Form form;

    Benefits(Fact claim, Form form) {
        this.claim = claim;
        this.form = form;
    }

    List<ClaimFacts.Stay> stays() {
        return optional("stays")
                .map(stays -> stays.list().stream().map(this::stay).toList())
                .orElse(List.of());
    }

    private ClaimFacts.Stay stay(Fact stay) {
        stay.object(form.stay());
        return new ClaimFacts.Stay(
                stay.get("hospital").text(),
                stay.get("grade").grade(),
                stay.get("approvedByInsurer").flag(),
                stay.get("admission").date(),
                stay.get("discharge").date(),
                form.stay().contains("printedDays")
                        ? stay.find("printedDays").map(Benefits::days).orElse(null)
                        : null,
                treatment(stay, form.stay()));
    }

    private static @Nullable Integer days(Fact printed) {
        long days = printed.count();
        if (days > MOST_DAYS) {
            throw printed.wrong("is " + days + "; a stay has at most " + MOST_DAYS + " days");
        }
        return printed.isKnown() ? Integer.valueOf((int) days) : null;
    }

    private static @Nullable Treatment treatment(Fact of, Set<String> known) {
        return known.contains("treatment")
                ? of.find("treatment")
                        .map(treatment -> treatment.word("treatment", Treatment::ofWire))
                        .orElse(null)
                : null;
    }

    /** Where no stay can be claimed bills must be there, so that a claim on none says so itself. */
    List<ClaimFacts.Bill> bills() {
        Optional<Fact> bills = form.needsBills() ? Optional.of(claim.get("bills")) : optional("bills");
        return bills.map(list -> list.list().stream().map(this::bill).toList()).orElse(List.of());
    }

    private ClaimFacts.Bill bill(Fact bill) {
        bill.object(form.bill());
        return new ClaimFacts.Bill(
                bill.get("date").date(),
                bill.get("hospital").text(),
                bill.get("grade").grade(),
                bill.get("public").flag(),
                bill.get("emergency").flag(),
                bill.get("items").list().stream().map(Benefits::item).toList(),
                bill.get("fundPaid").money(),
                bill.get("otherPublicPaid").money(),
                bill.get("otherInsurerPaid").money(),
                treatment(bill, form.bill()),
                form.bill().contains("mainland")
                        ? bill.find("mainland").map(Fact::flag).orElse(null)
                        : null);
    }

    private static ClaimFacts.Item item(Fact item) {
        item.object(ITEM);
        return new ClaimFacts.Item(
                item.get("name").text(),
                item.get("category").word("class of the catalogue", Benefits::category),
                item.get("amount").moneyOrRefund());
    }

    private static Optional<ClaimFacts.Category> category(String word) {
        return switch (word) {
            case "A" -> Optional.of(ClaimFacts.Category.A);
            case "B" -> Optional.of(ClaimFacts.Category.B);
            case "C" -> Optional.of(ClaimFacts.Category.C);
            default -> Optional.empty();
        };
    }

    ClaimFacts.@Nullable Death death() {
        return optional("death")
                .filter(Fact::isKnown)
                .map(death -> Survivors.death(death.object(form.death())))
                .orElse(null);
    }

    ClaimFacts.@Nullable Disability disability() {
        return optional("disability")
                .filter(Fact::isKnown)
                .map(this::disability)
                .orElse(null);
    }

    private ClaimFacts.Disability disability(Fact disability) {
        disability.object(form.disability());
        Fact items = disability.get("items");
        List<Fact> list = items.list();
        if (list.isEmpty() && items.isKnown()) {
            throw items.wrong("is empty; a disability has at least one item");
        }
        return new ClaimFacts.Disability(
                graded(list),
                disability.get("assessedOn").date(),
                disability.get("paidBefore").money(),
                disability
                        .find("existing")
                        .map(Fact::list)
                        .map(Benefits::graded)
                        .orElse(List.of()));
    }

    private static List<GradedItem> graded(List<Fact> items) {
        return items.stream()
                .<Optional<GradedItem>>map(item -> Optional.ofNullable(
                        item.word("item of the grading " + Grading.STANDARD, Grading.shipped()::find)))
                .flatMap(Optional::stream)
                .toList();
    }

    ClaimFacts.@Nullable Diagnosis diagnosis(Product product) {
        return optional("diagnosis")
                .filter(Fact::isKnown)
                .map(diagnosis -> new ClaimFacts.Diagnosis(diagnosis
                        .object(Set.of("illness"))
                        .get("illness")
                        .word(
                                "illness of " + product.code(),
                                code -> Optional.of(code).filter(product.illnesses()::contains))))
                .orElse(null);
    }

    private Optional<Fact> optional(String field) {
        return form.has(field) ? claim.find(field) : Optional.empty();
    }
}
