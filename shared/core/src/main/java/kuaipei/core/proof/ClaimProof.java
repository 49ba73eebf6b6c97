package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;

/**
 * The facts of a claim across all its papers. A fact that two papers say differently is doubtful, whatever else proves it.
 *
 * @param stayDays the hospital's own count, proven only where two sheets print the same
 * @param hospitalGrade proven only where the register knows the hospital and its grade
 * @param cause as programs write it: {@code fall}
 * @param billIdentity code and number of the one bill, as {@code code-number}
 * @param happened what the papers beside those of a stay prove
 */
public record ClaimProof(
        Evidence<String> insuredName,
        Evidence<IdNumber> idNumber,
        Evidence<Money> billTotal,
        Evidence<LocalDate> admissionDate,
        Evidence<LocalDate> dischargeDate,
        Evidence<Integer> stayDays,
        Evidence<String> hospital,
        Evidence<Integer> hospitalGrade,
        Evidence<CardNumber> payeeCard,
        Evidence<String> cause,
        Evidence<String> billIdentity,
        Happened happened) {

    private static final List<DocumentKind> STAY =
            List.of(DocumentKind.INPATIENT_RECEIPT, DocumentKind.DISCHARGE_SUMMARY, DocumentKind.STAY_CERTIFICATE);

    /**
     * What happened, and what came of it.
     *
     * @param accident its cause, with every day of the papers in its order
     * @param death identity number of the dead
     * @param disabilityGrade 1 to 10
     * @param transport cause that a ticket in the insured's name speaks of: {@code rail}
     */
    public record Happened(
            Evidence<String> accident,
            Evidence<IdNumber> death,
            Evidence<LocalDate> deathDate,
            Evidence<Integer> disabilityGrade,
            Evidence<String> transport) {}

    /**
     * What is known besides the papers: the register's entry of the insured person, and the report.
     *
     * @param cause as reported
     * @param eventDate as reported
     */
    public record Known(String name, String idNumber, String cause, Optional<LocalDate> eventDate) {
        public Known(String name, String idNumber, String cause) {
            this(name, idNumber, cause, Optional.empty());
        }
    }

    /** The registers that names and grades are looked up in. */
    public record Registers(HospitalRegister hospitals, GradingTable grading) {}

    /** Without a grading table: no grade of disability is proven. */
    public static ClaimProof of(List<Paper> papers, Optional<Known> known, HospitalRegister hospitals) {
        return of(papers, known, new Registers(hospitals, GradingTable.NONE));
    }

    /** Papers that cannot be used (to be taken again, refused) speak for nothing; what they say otherwise keeps a fact open. */
    public static ClaimProof of(List<Paper> papers, Optional<Known> known, Registers registers) {
        Across across = new Across(
                papers.stream().filter(paper -> paper.quality().usable()).toList(), registers.hospitals());
        TakenAgain again = TakenAgain.among(papers);
        Evidence<String> name = again.same(across.name(known.map(Known::name)), FieldName.NAME, FieldName.PAYER);
        Evidence<String> id = again.same(
                across.idNumber(known.map(Known::idNumber).map(number -> number.replace('x', 'X'))),
                FieldName.ID_NUMBER);
        HospitalRegister hospitals = registers.hospitals();
        Evidence<Hospital> hospital = again.against(
                HospitalProof.of(across, hospitals),
                (proven, said) -> hospitals.find(said).filter(proven::equals).isPresent(),
                FieldName.HOSPITAL);
        Evidence<String> cause = across.cause(known.map(Known::cause));
        return new ClaimProof(
                name,
                Facts.as(id, IdNumber::read),
                billTotal(across, again),
                Facts.as(again.same(across.date(FieldName.ADMISSION_DATE, STAY), FieldName.ADMISSION_DATE), Facts::day),
                StayProof.discharge(
                        Facts.as(
                                again.same(across.date(FieldName.DISCHARGE_DATE, STAY), FieldName.DISCHARGE_DATE),
                                Facts::day),
                        across),
                Facts.as(again.same(across.date(FieldName.DAYS, STAY), FieldName.DAYS), Facts::count),
                HospitalProof.name(hospital, across),
                Facts.as(hospital, Hospital::grade),
                Facts.as(again.same(across.number(FieldName.CARD_NUMBER), FieldName.CARD_NUMBER), CardNumber::read),
                cause,
                BillIdentity.of(across),
                happened(across, new Persons(name, id), cause, known.flatMap(Known::eventDate), registers.grading()));
    }

    private static Evidence<Money> billTotal(Across across, TakenAgain again) {
        boolean oneBill =
                across.receipts().stream().map(across.sheets()::of).distinct().count() == 1;
        Evidence<Money> total = BillTotal.of(across);
        return oneBill
                ? again.against(total, (proven, said) -> proven.toString().equals(said), FieldName.TOTAL)
                : total;
    }

    private record Persons(Evidence<String> name, Evidence<String> id) {}

    private static Happened happened(
            Across across, Persons insured, Evidence<String> cause, Optional<LocalDate> event, GradingTable grading) {
        Evidence<String> death = DeathProof.of(across, insured.id());
        return new Happened(
                AccidentProof.of(across, cause, event),
                Facts.as(death, IdNumber::read),
                DeathProof.day(across, death),
                DisabilityProof.of(across.papers(), grading),
                JourneyProof.of(across, insured.name(), event));
    }

    /** Every fact by its name, in the order in which they are printed. */
    public Map<FactName, Evidence<?>> byName() {
        Map<FactName, Evidence<?>> facts = new EnumMap<>(FactName.class);
        facts.put(FactName.INSURED_NAME, insuredName);
        facts.put(FactName.ID_NUMBER, idNumber);
        facts.put(FactName.BILL_TOTAL, billTotal);
        facts.put(FactName.ADMISSION_DATE, admissionDate);
        facts.put(FactName.DISCHARGE_DATE, dischargeDate);
        facts.put(FactName.STAY_DAYS, stayDays);
        facts.put(FactName.HOSPITAL, hospital);
        facts.put(FactName.HOSPITAL_GRADE, hospitalGrade);
        facts.put(FactName.PAYEE_CARD, payeeCard);
        facts.put(FactName.CAUSE, cause);
        facts.put(FactName.BILL_IDENTITY, billIdentity);
        facts.put(FactName.ACCIDENT, happened.accident());
        facts.put(FactName.DEATH, happened.death());
        facts.put(FactName.DEATH_DATE, happened.deathDate());
        facts.put(FactName.DISABILITY_GRADE, happened.disabilityGrade());
        facts.put(FactName.TRANSPORT, happened.transport());
        return facts;
    }
}
