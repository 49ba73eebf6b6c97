package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Category;
import kuaipei.core.decision.ClaimFacts.EventKind;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;

/**
 * What an insurer waives for the people hit by one public emergency 应急理赔措施: dated, for some products, for claims that
 * name the emergency. It only ever eases terms; what it does not name stays as the product says.
 *
 * @param code as programs write it: {@code epidemic-2021}
 * @param chinese its name
 * @param from first day of events that it covers
 * @param to last day, covered
 * @param kind of events that it covers: nobody hit by another is eased by it
 * @param products codes of those it is for
 * @param waived each with the clause of its notice
 * @param documents that are enough for a bill instead of the product's own
 * @param suspectedPhase bills from the day of suspicion count once it is confirmed
 * @param relationLetter the clause by which a letter of the work unit or the neighbourhood proves a beneficiary
 */
public record EmergencyOverride(
        String code,
        String chinese,
        LocalDate from,
        LocalDate to,
        EventKind kind,
        Set<String> products,
        Map<Waiver, String> waived,
        Optional<Stated<List<Need>>> documents,
        Optional<String> suspectedPhase,
        Optional<String> relationLetter) {

    /** What may be waived. */
    public enum Waiver {
        DEDUCTIBLE("不计免赔额"),
        /** Not for somebody who was ill before the cover began, or suspected to be. */
        WAITING_PERIOD("不计等待期"),
        /** Public and private hospitals alike, on the mainland only. */
        HOSPITAL("不限医院"),
        DRUG_LIMIT("不限药品范围"),
        ITEM_LIMIT("不限诊疗项目");

        private final String chinese;

        Waiver(String chinese) {
            this.chinese = chinese;
        }
    }

    public EmergencyOverride {
        products = Set.copyOf(products);
        waived = Map.copyOf(waived);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an emergency ends no earlier than it begins: " + from + " to " + to);
        }
    }

    /** Whether the claim names this emergency, and its event is of its kind and lies in its days, both ends included. */
    boolean concerns(ClaimFacts facts) {
        LocalDate day = facts.event().date();
        return code.equals(facts.event().publicEmergency())
                && facts.event().kind() == kind
                && day != null
                && !day.isBefore(from)
                && !day.isAfter(to);
    }

    /** The product as it pays while this holds for a claim. */
    Product ease(Product product, ClaimFacts facts) {
        return product.with(
                waived.containsKey(Waiver.WAITING_PERIOD) && fellIllCovered(facts)
                        ? Optional.empty()
                        : product.waitingDays(),
                product.coverages().stream()
                        .map(coverage -> coverage instanceof Reimbursement medical ? ease(medical) : coverage)
                        .toList());
    }

    private Reimbursement ease(Reimbursement medical) {
        Reimbursement.Deductible deductible = medical.deductible();
        String noDeductible = waived.get(Waiver.DEDUCTIBLE);
        // The catalogue's classes do not tell drugs from items, so only both waivers together lift them.
        String everyItem = waived.containsKey(Waiver.DRUG_LIMIT) ? waived.get(Waiver.ITEM_LIMIT) : null;
        return new Reimbursement(
                everyItem == null ? medical.covered() : new Stated<>(everyItem, EnumSet.allOf(Category.class)),
                medical.offset(),
                noDeductible == null
                        ? deductible
                        : new Reimbursement.Deductible(
                                new Stated<>(noDeductible, Money.ZERO),
                                deductible.per(),
                                deductible.filledByOtherInsurers()),
                medical.ratio(),
                medical.ratioWithoutFund(),
                medical.limitPerYear(),
                medical.graceDays(),
                new Reimbursement.Hospital(
                        medical.hospital().leastGrade(),
                        medical.hospital().publicOnly(),
                        waived.containsKey(Waiver.HOSPITAL)),
                documents.map(Stated::value).orElse(medical.documents()));
    }

    /** The illness that was confirmed later began with the suspicion. */
    private static boolean fellIllCovered(ClaimFacts facts) {
        LocalDate day = facts.event().date();
        LocalDate suspected = facts.event().suspectedFrom();
        LocalDate from = facts.insured().coverFrom();
        return day != null && from != null && !day.isBefore(from) && (suspected == null || !suspected.isBefore(from));
    }

    /** A bill between the day of suspicion and the diagnosis that confirmed it; both must lie in the cover. */
    boolean countsAsSuspected(Bill bill, ClaimFacts facts) {
        LocalDate suspected = facts.event().suspectedFrom();
        LocalDate from = facts.insured().coverFrom();
        LocalDate confirmed = facts.event().date();
        return suspectedPhase.isPresent()
                && suspected != null
                && from != null
                && !suspected.isBefore(from)
                && confirmed != null
                && bill.date() != null
                && !bill.date().isBefore(suspected)
                && bill.date().isBefore(confirmed);
    }

    /** What is waived of what this claim asks for, each with its clause, before anything is reckoned. */
    void explain(ClaimFacts facts, Workings workings) {
        Input named = Input.fact("event.publicEmergency", code);
        boolean bills = Benefit.BILLS.isClaimedBy(facts);
        for (Waiver waiver : Waiver.values()) {
            String clause = waived.get(waiver);
            boolean holds = waiver == Waiver.WAITING_PERIOD ? fellIllCovered(facts) : bills;
            if (clause != null && holds) {
                workings.note(clause, "按《" + chinese + "》" + waiver.chinese, named);
            }
        }
        if (bills) {
            documents.ifPresent(fewer -> workings.note(fewer.clause(), "按《" + chinese + "》简化理赔材料", named));
        }
        if (facts.bills().stream().anyMatch(bill -> countsAsSuspected(bill, facts))) {
            workings.note(
                    suspectedPhase.orElseThrow(),
                    "确诊前疑似期间的费用一并计入",
                    Input.fact(
                            "event.suspectedFrom",
                            Objects.toString(facts.event().suspectedFrom())));
        }
        if (facts.death() != null) {
            relationLetter.ifPresent(clause -> workings.note(clause, "受益人关系凭单位或居委会、村委会证明即可", named));
        }
    }
}
