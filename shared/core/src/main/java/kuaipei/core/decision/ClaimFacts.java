package kuaipei.core.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.law.Beneficiary;
import kuaipei.core.law.Heir;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision rests on: the {@code given} of a case and the claim of {@code adjudicate}. A value is null only
 * where its path stands in {@code doubtful}, besides a hospital's grade, a plan and the absent benefits.
 *
 * @param id of the claim
 * @param product code of the product that judges it
 * @param decideOn the day on which the claim is decided, in Shanghai
 * @param documents kinds of the papers that were handed in and could be read
 * @param promise that what was said is true, where the claimant gave it so as to be paid before every paper is there
 * @param doubtful paths of facts that are not proven: {@code stays[0].discharge}
 */
public record ClaimFacts(
        String id,
        String product,
        @Nullable LocalDate decideOn,
        Insured insured,
        Event event,
        List<Stay> stays,
        List<Bill> bills,
        @Nullable Death death,
        @Nullable Disability disability,
        @Nullable Diagnosis diagnosis,
        Set<DocumentKind> documents,
        Usage usage,
        Payee payee,
        @Nullable Promise promise,
        Set<String> doubtful) {

    public ClaimFacts {
        stays = List.copyOf(stays);
        bills = List.copyOf(bills);
        documents = Set.copyOf(documents);
        doubtful = Set.copyOf(doubtful);
    }

    /** A claim without a promise. */
    public ClaimFacts(
            String id,
            String product,
            @Nullable LocalDate decideOn,
            Insured insured,
            Event event,
            List<Stay> stays,
            List<Bill> bills,
            @Nullable Death death,
            @Nullable Disability disability,
            @Nullable Diagnosis diagnosis,
            Set<DocumentKind> documents,
            Usage usage,
            Payee payee,
            Set<String> doubtful) {
        this(
                id,
                product,
                decideOn,
                insured,
                event,
                stays,
                bills,
                death,
                disability,
                diagnosis,
                documents,
                usage,
                payee,
                null,
                doubtful);
    }

    /** The claimant's promise that everything said is true 真实性承诺. */
    public record Promise(@Nullable LocalDate declaredOn) {}

    /**
     * @param coverFrom first day of cover
     * @param coverTo last day of cover, covered
     * @param socialInsurance the premium was priced net of social insurance (products that reimburse)
     * @param renewal the cover continues an earlier one without a gap
     * @param plan that was bought, where a product has several
     */
    public record Insured(
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable LocalDate coverFrom,
            @Nullable LocalDate coverTo,
            @Nullable Boolean socialInsurance,
            @Nullable Boolean renewal,
            @Nullable String plan) {}

    /**
     * @param date of the accident, or of the first diagnosis
     * @param kind accident or disease, where a product covers both; null where the cause alone says it
     * @param publicEmergency code of the public emergency that it belongs to; null where it belongs to none
     * @param suspectedFrom day from which the illness was suspected before it was confirmed, in a public emergency
     */
    public record Event(
            @Nullable LocalDate date,
            @Nullable Cause cause,
            @Nullable EventKind kind,
            @Nullable String publicEmergency,
            @Nullable LocalDate suspectedFrom) {

        /** An event of no public emergency. */
        public Event(@Nullable LocalDate date, @Nullable Cause cause, @Nullable EventKind kind) {
            this(date, cause, kind, null, null);
        }
    }

    public enum EventKind {
        ACCIDENT,
        DISEASE
    }

    /**
     * A stay in hospital 住院.
     *
     * @param grade of the hospital, 1 to 3; null where the register does not know it
     * @param approved the insurer approved the hospital whatever its grade
     * @param printedDays the count that the hospital printed, 0 or more, where the terms pay by it; null where it is not known
     * @param treatment what was treated, where the terms exclude some; null where nothing says that it was not the injury
     */
    public record Stay(
            @Nullable String hospital,
            @Nullable Integer grade,
            @Nullable Boolean approved,
            @Nullable LocalDate admission,
            @Nullable LocalDate discharge,
            @Nullable Integer printedDays,
            @Nullable Treatment treatment) {

        /** A stay of which only the days are known. */
        public Stay(
                @Nullable String hospital,
                @Nullable Integer grade,
                @Nullable Boolean approved,
                @Nullable LocalDate admission,
                @Nullable LocalDate discharge) {
            this(hospital, grade, approved, admission, discharge, null, null);
        }
    }

    /**
     * A medical bill 医疗费用票据.
     *
     * @param grade of the hospital, 1 to 3; null where the register does not know it
     * @param emergency urgent care, for which any hospital counts (Interpretation III art. 20)
     * @param treatment what was treated, where the terms exclude some; null where nothing says that it was not the injury
     * @param mainland the hospital lies on the mainland, where a public emergency opens all of them; null where nobody says so
     */
    public record Bill(
            @Nullable LocalDate date,
            @Nullable String hospital,
            @Nullable Integer grade,
            @Nullable Boolean publicHospital,
            @Nullable Boolean emergency,
            List<Item> items,
            @Nullable Money fundPaid,
            @Nullable Money otherPublicPaid,
            @Nullable Money otherInsurerPaid,
            @Nullable Treatment treatment,
            @Nullable Boolean mainland) {
        public Bill {
            items = List.copyOf(items);
        }

        /** A bill of an injury's treatment. */
        public Bill(
                @Nullable LocalDate date,
                @Nullable String hospital,
                @Nullable Integer grade,
                @Nullable Boolean publicHospital,
                @Nullable Boolean emergency,
                List<Item> items,
                @Nullable Money fundPaid,
                @Nullable Money otherPublicPaid,
                @Nullable Money otherInsurerPaid) {
            this(
                    date,
                    hospital,
                    grade,
                    publicHospital,
                    emergency,
                    items,
                    fundPaid,
                    otherPublicPaid,
                    otherInsurerPaid,
                    null,
                    null);
        }
    }

    /** @param amount below nothing for a refund */
    public record Item(
            @Nullable String name,
            @Nullable Category category,
            @Nullable Money amount) {}

    /** Class of an item in the medical catalogue: 甲, 乙, 丙. */
    public enum Category {
        A,
        B,
        C
    }

    /**
     * @param beneficiaries whom the insured person named 指定受益人, empty for nobody; null where nobody says
     * @param heirs everyone of the family 法定继承人, dead ones as well; null where nobody says
     */
    public record Death(
            @Nullable LocalDate date,
            @Nullable List<Beneficiary> beneficiaries,
            @Nullable List<Heir> heirs) {
        public Death {
            beneficiaries = beneficiaries == null ? null : List.copyOf(beneficiaries);
            heirs = heirs == null ? null : List.copyOf(heirs);
        }

        /** A death of which nothing is told but its day. */
        public Death(@Nullable LocalDate date) {
            this(date, null, null);
        }
    }

    /**
     * @param paidBefore disability that was paid for the insured person before, by any claim
     * @param existing what was there before cover, or came from an excluded cause, where a product's terms ask for it
     */
    public record Disability(
            List<GradedItem> items,
            @Nullable LocalDate assessedOn,
            @Nullable Money paidBefore,
            List<GradedItem> existing) {
        public Disability {
            items = List.copyOf(items);
            existing = List.copyOf(existing);
        }

        public Disability(List<GradedItem> items, @Nullable LocalDate assessedOn, @Nullable Money paidBefore) {
            this(items, assessedOn, paidBefore, List.of());
        }
    }

    /** @param illness code in the product's list */
    public record Diagnosis(@Nullable String illness) {}

    /** The same claim with other stays and bills: those that the terms count. */
    public ClaimFacts with(List<Stay> otherStays, List<Bill> otherBills) {
        return new ClaimFacts(
                id,
                product,
                decideOn,
                insured,
                event,
                otherStays,
                otherBills,
                death,
                disability,
                diagnosis,
                documents,
                usage,
                payee,
                promise,
                doubtful);
    }

    /** The same claim as it is paid: to an account that was decided before, whatever cards lie among its papers. */
    public ClaimFacts paidTo(Payee decided) {
        Set<String> others = doubtful.stream()
                .filter(path -> !path.equals("payee.cardNumber"))
                .collect(Collectors.toUnmodifiableSet());
        return new ClaimFacts(
                id,
                product,
                decideOn,
                insured,
                event,
                stays,
                bills,
                death,
                disability,
                diagnosis,
                documents,
                usage,
                decided,
                promise,
                others);
    }

    public record Payee(@Nullable String name, @Nullable String cardNumber) {}
}
