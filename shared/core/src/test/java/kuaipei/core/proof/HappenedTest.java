package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import org.junit.jupiter.api.Test;

/** Bill identity, order of days, death, disability, transport: each rule with its counter-example. */
class HappenedTest {
    private static final String ID = "440514195003120412";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final GradingTable TABLE = (subClass, grade) -> subClass.equals("7.6") && grade == 6;

    private static ClaimProof of(PaperSketch... papers) {
        return ClaimProof.of(
                Stream.of(papers).map(PaperSketch::paper).toList(),
                Optional.of(new ClaimProof.Known("陈思远", ID, "fall", Optional.of(DAY))),
                new ClaimProof.Registers(PaperSketch.REGISTER, TABLE));
    }

    private static void doubtful(String why, Evidence<?> fact) {
        assertEquals(why, assertInstanceOf(Evidence.Doubtful.class, fact).why());
    }

    private static PaperSketch bill() {
        return PaperSketch.receipt()
                .with(FieldName.CHECK_CODE, "a1b2c3")
                .with(FieldName.ISSUE_DATE, "2026-04-12")
                .code("https://fiscal.example/44060126,0123456789,a1b2c3");
    }

    @Test
    void a_bill_is_known_by_code_and_number_in_its_qr_code() {
        assertEquals(
                Optional.of("44060126-0123456789"), of(bill()).billIdentity().proven());
    }

    @Test
    void a_code_without_the_medical_class_or_of_another_year_is_no_identity() {
        doubtful(
                "bill-structure",
                of(bill().but(FieldName.BILL_CODE, "44080126").code("44080126")).billIdentity());
        doubtful(
                "bill-structure",
                of(bill().but(FieldName.ISSUE_DATE, "2024-04-12")).billIdentity());
        doubtful("bill-structure", of(bill().but(FieldName.CHECK_CODE, "a1b2c")).billIdentity());
        doubtful(
                "bill-structure",
                of(bill().but(FieldName.BILL_NUMBER, "012345678").code("012345678"))
                        .billIdentity());
    }

    @Test
    void a_bill_without_its_qr_code_is_read_once() {
        doubtful("read-once", of(PaperSketch.receipt()).billIdentity());
    }

    @Test
    void days_in_their_order_leave_the_cause_proven_and_one_out_of_it_does_not() {
        assertEquals(
                Optional.of("fall"),
                of(bill(), PaperSketch.summary()).happened().accident().proven());
        doubtful(
                "contradiction",
                of(bill().but(FieldName.ISSUE_DATE, "2026-04-11"), PaperSketch.summary())
                        .happened()
                        .accident());
        doubtful(
                "contradiction",
                of(
                                PaperSketch.summary().but(FieldName.ADMISSION_DATE, "2026-03-31"),
                                PaperSketch.receipt().but(FieldName.ADMISSION_DATE, "2026-03-31"))
                        .happened()
                        .accident());
    }

    private static PaperSketch death(DocumentKind kind, String number) {
        return PaperSketch.of(kind)
                .with(FieldName.NAME, "陈思远")
                .with(FieldName.ID_NUMBER, number)
                .with(FieldName.DEATH_DATE, "2026-04-20");
    }

    @Test
    void a_death_needs_two_offices_and_one_number() {
        ClaimProof.Happened both = of(
                        death(DocumentKind.DEATH_CERTIFICATE, ID), death(DocumentKind.CREMATION_CERTIFICATE, ID))
                .happened();
        assertEquals(ID, both.death().proven().orElseThrow().number());
        assertEquals(Optional.of(LocalDate.of(2026, 4, 20)), both.deathDate().proven());
        doubtful(
                "read-once",
                of(death(DocumentKind.DEATH_CERTIFICATE, ID)).happened().death());
        doubtful(
                "read-once",
                of(death(DocumentKind.HOUSEHOLD_CANCELLATION, ID), death(DocumentKind.CREMATION_CERTIFICATE, ID))
                        .happened()
                        .death());
    }

    @Test
    void a_death_of_somebody_else_is_a_contradiction() {
        String other = "11010519491231002X";
        doubtful(
                "contradiction",
                of(death(DocumentKind.DEATH_CERTIFICATE, ID), death(DocumentKind.HOUSEHOLD_CANCELLATION, other))
                        .happened()
                        .death());
        doubtful(
                "contradiction",
                of(death(DocumentKind.DEATH_CERTIFICATE, other), death(DocumentKind.HOUSEHOLD_CANCELLATION, other))
                        .happened()
                        .death());
    }

    @Test
    void two_days_of_one_death_contradict_each_other() {
        doubtful(
                "contradiction",
                of(
                                death(DocumentKind.DEATH_CERTIFICATE, ID),
                                death(DocumentKind.CREMATION_CERTIFICATE, ID).but(FieldName.DEATH_DATE, "2026-04-21"))
                        .happened()
                        .deathDate());
    }

    private static PaperSketch report(String item, String opinion) {
        return PaperSketch.of(DocumentKind.DISABILITY_REPORT)
                .unsure(FieldName.DIAGNOSES, item, "", 1)
                .unsure(FieldName.DIAGNOSES, opinion, "", 1);
    }

    @Test
    void a_grade_is_proven_where_the_table_has_the_reports_item_with_it() {
        assertEquals(
                Optional.of(6),
                of(report("依据标准7.6条之规定", "鉴定意见：构成六级伤残"))
                        .happened()
                        .disabilityGrade()
                        .proven());
        doubtful(
                "not-in-grading-table",
                of(report("依据标准7.6条之规定", "鉴定意见：构成五级伤残")).happened().disabilityGrade());
        doubtful("read-once", of(report("依据标准之规定", "鉴定意见：构成六级伤残")).happened().disabilityGrade());
        doubtful(
                "contradiction",
                of(report("依据7.6条，属七级伤残", "鉴定意见：构成六级伤残")).happened().disabilityGrade());
    }

    private static PaperSketch ticket(String name, String day) {
        return PaperSketch.of(DocumentKind.TRAIN_TICKET)
                .with(FieldName.NAME, name)
                .with(FieldName.FROM, day);
    }

    @Test
    void a_ticket_proves_a_journey_of_the_insured_on_the_day_of_the_accident() {
        assertEquals(
                Optional.of("rail"),
                of(ticket("陈思远", "2026-04-01")).happened().transport().proven());
        doubtful("contradiction", of(ticket("陈思远", "2026-04-02")).happened().transport());
        doubtful(
                "read-once",
                of(ticket("李思远", "2026-04-01"), PaperSketch.idCard()).happened().transport());
        doubtful(
                "read-once",
                of(PaperSketch.of(DocumentKind.BUS_TICKET).with(FieldName.FROM, "2026-04-01"))
                        .happened()
                        .transport());
    }

    @Test
    void a_number_of_fifteen_digits_agrees_as_history_and_disagrees_as_another_persons() {
        PaperSketch old = PaperSketch.of(DocumentKind.HOUSEHOLD_CANCELLATION);
        assertEquals(
                ID,
                of(PaperSketch.idCard(), old.with(FieldName.ID_NUMBER, "440514500312041"))
                        .idNumber()
                        .proven()
                        .orElseThrow()
                        .number());
        doubtful(
                "contradiction",
                of(PaperSketch.idCard(), old.but(FieldName.ID_NUMBER, "440514500312043"))
                        .idNumber());
        assertEquals(
                Optional.empty(),
                of(old.but(FieldName.ID_NUMBER, "440514500312041")).idNumber().proven());
    }
}
