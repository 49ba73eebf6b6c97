package kuaipei.core.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.EventKind;
import kuaipei.core.decision.ClaimFacts.Insured;
import kuaipei.core.decision.Reason;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.money.Money;

/**
 * Every reason for which a person decides instead of the machine. All that hold are listed. A fact that is not known
 * gives no reason of its own here: it is doubtful, which is a reason.
 */
final class Checks {

    /** Where one of these holds, it need not be the limits that left nothing. */
    private static final Set<Reason> STAYS_IN_QUESTION = Set.copyOf(EnumSet.of(
            Reason.TIMELINE,
            Reason.OVERLAPPING_STAYS,
            Reason.DOUBTFUL_FACT,
            Reason.HOSPITAL_GRADE,
            Reason.HOSPITAL_UNKNOWN));

    private Checks() {}

    static Set<Reason> reasons(Product product, ClaimFacts facts) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        put(reasons, Reason.OUTSIDE_COVER, eventOutside(facts) || billTooLate(product, facts));
        put(reasons, Reason.NOT_AN_ACCIDENT, notAnAccident(product.events(), facts.event()));
        put(reasons, Reason.EXCLUDED_CAUSE, isExcluded(product, facts));
        put(reasons, Reason.WAITING_PERIOD, waiting(product, facts));
        put(reasons, Reason.DEATH_CLAIM, facts.death() != null);
        put(reasons, Reason.DISABILITY_CLAIM, facts.disability() != null);
        put(
                reasons,
                Reason.TIMELINE,
                Timeline.isBroken(product.withoutSuspectedPhase(facts)) || daysPrintedOtherwise(product, facts));
        put(reasons, Reason.OVERLAPPING_STAYS, Timeline.staysOverlap(facts.stays()));
        product.coverage(DailyAllowance.class).ifPresent(allowance -> Hospitals.ofStays(allowance, facts, reasons));
        product.coverage(Reimbursement.class).ifPresent(medical -> Hospitals.ofBills(medical, facts, reasons));
        put(reasons, Reason.BILL_ARITHMETIC, facts.bills().stream().anyMatch(BillSums::othersPaidMore));
        put(
                reasons,
                Reason.DOUBTFUL_FACT,
                !facts.doubtful().isEmpty() || planUnknown(product, facts) || daysUnknown(product, facts));
        put(reasons, Reason.PAYEE_DIFFERS, payeeDiffers(facts));
        put(reasons, Reason.BAD_IDENTITY, badIdentity(product.age(), facts));
        put(reasons, Reason.BAD_CARD, badCard(facts));
        put(reasons, Reason.NO_BENEFIT_CLAIMED, product.claimed(facts).isEmpty());
        put(reasons, Reason.LIMIT_EXHAUSTED, limitExhausted(product, facts, reasons));
        return reasons;
    }

    private static void put(Set<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static boolean eventOutside(ClaimFacts facts) {
        LocalDate date = facts.event().date();
        LocalDate from = facts.insured().coverFrom();
        LocalDate to = facts.insured().coverTo();
        return date != null && ((from != null && date.isBefore(from)) || (to != null && date.isAfter(to)));
    }

    private static boolean billTooLate(Product product, ClaimFacts facts) {
        LocalDate to = facts.insured().coverTo();
        Optional<Reimbursement> medical = product.coverage(Reimbursement.class);
        if (to == null || medical.isEmpty()) {
            return false;
        }
        LocalDate last = to.plusDays(medical.get().graceDays().value());
        return facts.bills().stream()
                .anyMatch(bill -> bill.date() != null && bill.date().isAfter(last));
    }

    private static boolean notAnAccident(EventRule rule, ClaimFacts.Event event) {
        return switch (rule) {
            case ACCIDENT_BY_CAUSE -> event.cause() != null && event.cause().kind() == Cause.Kind.DISEASE;
            case ACCIDENT_BY_KIND -> event.kind() == EventKind.DISEASE;
            case ACCIDENT_OR_DISEASE -> false;
        };
    }

    /** What the terms exclude; and a cause that is none of an accident's, whether they name it or not. */
    static boolean isExcluded(Product product, ClaimFacts facts) {
        Cause cause = facts.event().cause();
        boolean noAccident =
                product.events() == EventRule.ACCIDENT_BY_CAUSE && cause != null && cause.kind() == Cause.Kind.EXCLUDED;
        if (noAccident) {
            return true;
        }
        for (Exclusion exclusion : product.exclusions()) {
            if (exclusion.concerns(facts)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person must first find out that the event is covered at all. */
    static boolean isCoverInDoubt(Product product, ClaimFacts facts) {
        return eventOutside(facts) || notAnAccident(product.events(), facts.event()) || isExcluded(product, facts);
    }

    private static boolean paysPrintedDays(Product product) {
        return product.coverage(DailyAllowance.class)
                .filter(allowance -> allowance.dayCount().value() == DayCount.AS_PRINTED)
                .isPresent();
    }

    private static boolean daysUnknown(Product product, ClaimFacts facts) {
        return paysPrintedDays(product) && facts.stays().stream().anyMatch(stay -> stay.printedDays() == null);
    }

    /** Hospitals count one end of a stay or both; any other count contradicts the dates. */
    private static boolean daysPrintedOtherwise(Product product, ClaimFacts facts) {
        return paysPrintedDays(product) && facts.stays().stream().anyMatch(Checks::isPrintedOtherwise);
    }

    private static boolean isPrintedOtherwise(ClaimFacts.Stay stay) {
        if (stay.printedDays() == null || stay.admission() == null || stay.discharge() == null) {
            return false;
        }
        long oneEnd = ChronoUnit.DAYS.between(stay.admission(), stay.discharge());
        return stay.printedDays() < oneEnd || stay.printedDays() > oneEnd + 1;
    }

    /** An event before the cover lies in the waiting period too; it is also outside the cover. */
    private static boolean waiting(Product product, ClaimFacts facts) {
        LocalDate date = facts.event().date();
        LocalDate from = facts.insured().coverFrom();
        if (product.waitingDays().isEmpty() || date == null || from == null) {
            return false;
        }
        return facts.event().kind() == EventKind.DISEASE
                && !Boolean.TRUE.equals(facts.insured().renewal())
                && date.isBefore(from.plusDays(product.waitingDays().get().value()));
    }

    /** A register may know the policy and not the plan; no sum is stated for nobody's plan. */
    private static boolean planUnknown(Product product, ClaimFacts facts) {
        String plan = facts.insured().plan();
        return !product.plans().isEmpty() && (plan == null || !product.plans().contains(plan));
    }

    private static boolean payeeDiffers(ClaimFacts facts) {
        String insured = facts.insured().name();
        String payee = facts.payee().name();
        return insured != null && payee != null && !Objects.equals(insured, payee);
    }

    private static boolean badIdentity(Product.Age age, ClaimFacts facts) {
        Insured insured = facts.insured();
        if (insured.idNumber() == null) {
            return false;
        }
        Optional<IdNumber> number = IdNumber.read(insured.idNumber());
        LocalDate date = facts.event().date();
        if (number.isEmpty() || date == null || age.equals(Product.Age.ANY)) {
            return number.isEmpty();
        }
        boolean tooYoung = !number.get().hasCompleted(age.least(), date);
        boolean tooOld = age.most() < Integer.MAX_VALUE && number.get().hasCompleted(age.most() + 1, date);
        return tooYoung || tooOld;
    }

    private static boolean badCard(ClaimFacts facts) {
        String card = facts.payee().cardNumber();
        return card != null && CardNumber.read(card).isEmpty();
    }

    /**
     * Only where the stays themselves are beyond question and days of them count, so that nothing but the limits can have made
     * it nothing: a stay of free days alone uses up no limit, and stands in no bill's way.
     */
    private static boolean limitExhausted(Product product, ClaimFacts facts, Set<Reason> held) {
        Optional<DailyAllowance> allowance = product.coverage(DailyAllowance.class);
        if (allowance.isEmpty() || !Collections.disjoint(held, STAYS_IN_QUESTION)) {
            return false;
        }
        ClaimFacts counted = product.counted(facts);
        if (counted.stays().isEmpty()) {
            return false;
        }
        Workings workings = new Workings(facts);
        allowance.get().reckon(counted, product.years(facts), workings);
        return workings.amount().equals(Money.ZERO) && allowance.get().countsAny(counted);
    }
}
