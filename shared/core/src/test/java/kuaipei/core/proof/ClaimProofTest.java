package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import org.junit.jupiter.api.Test;

class ClaimProofTest {
    private static final ClaimProof.Known KNOWN = new ClaimProof.Known("陈思远", "440514195003120412", "fall");

    private static ClaimProof of(Optional<ClaimProof.Known> known, PaperSketch... papers) {
        return ClaimProof.of(Stream.of(papers).map(PaperSketch::paper).toList(), known, PaperSketch.REGISTER);
    }

    private static ClaimProof complete(PaperSketch... papers) {
        return of(Optional.of(KNOWN), papers);
    }

    private static void contradicts(Function<ClaimProof, Evidence<?>> fact, PaperSketch... papers) {
        assertEquals(
                "contradiction",
                assertInstanceOf(Evidence.Doubtful.class, fact.apply(complete(papers)))
                        .why());
    }

    @Test
    void complete_papers_prove_every_fact() {
        ClaimProof proof =
                complete(PaperSketch.idCard(), PaperSketch.bankCard(), PaperSketch.receipt(), PaperSketch.summary());
        assertEquals(Optional.of("陈思远"), proof.insuredName().proven());
        assertEquals(
                "440514195003120412", proof.idNumber().proven().orElseThrow().number());
        assertEquals(Optional.of(Money.ofYuan("360.50")), proof.billTotal().proven());
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 1)), proof.admissionDate().proven());
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 12)), proof.dischargeDate().proven());
        assertEquals(Optional.of(2), proof.hospitalGrade().proven());
        assertEquals(
                "6222020200112233446", proof.payeeCard().proven().orElseThrow().number());
        assertEquals(Optional.of("fall"), proof.cause().proven());
    }

    @Test
    void dates_on_one_paper_alone_are_not_proven() {
        assertEquals(
                Optional.empty(),
                complete(PaperSketch.receipt()).dischargeDate().proven());
    }

    @Test
    void one_day_off_on_one_paper_is_a_contradiction() {
        contradicts(
                ClaimProof::dischargeDate,
                PaperSketch.receipt(),
                PaperSketch.summary().but(FieldName.DISCHARGE_DATE, "2026-04-13"));
    }

    @Test
    void nobody_is_discharged_after_the_bill_was_made_out() {
        // Summary and certificate were edited alike, and the receipt's own days were not read.
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 12)),
                complete(billed("2026-04-12")).dischargeDate().proven());
        contradicts(ClaimProof::dischargeDate, billed("2026-04-11"));
    }

    private static PaperSketch[] billed(String day) {
        return new PaperSketch[] {
            PaperSketch.receipt().without(FieldName.DISCHARGE_DATE).with(FieldName.ISSUE_DATE, day),
            PaperSketch.summary(),
            PaperSketch.of(DocumentKind.STAY_CERTIFICATE).with(FieldName.DISCHARGE_DATE, "2026-04-12")
        };
    }

    @Test
    void days_that_fit_cannot_outvote_another_paper() {
        contradicts(
                ClaimProof::dischargeDate,
                PaperSketch.receipt(),
                PaperSketch.summary()
                        .but(FieldName.DISCHARGE_DATE, "2026-04-13")
                        .with(FieldName.DAYS, "12"));
    }

    @Test
    void a_fee_lists_days_bear_out_a_certificates_and_say_nothing_against_them() {
        PaperSketch certificate = PaperSketch.of(DocumentKind.STAY_CERTIFICATE)
                .with(FieldName.ADMISSION_DATE, "2026-04-01")
                .with(FieldName.DISCHARGE_DATE, "2026-04-12")
                .with(FieldName.DAYS, "11");
        PaperSketch list = PaperSketch.of(DocumentKind.FEE_LIST)
                .with(FieldName.FROM, "2026-04-01")
                .with(FieldName.TO, "2026-04-11");
        ClaimProof proof = complete(certificate, list);
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 1)), proof.admissionDate().proven());
        assertEquals(
                "read-once",
                assertInstanceOf(Evidence.Doubtful.class, proof.dischargeDate()).why());
    }

    @Test
    void another_persons_id_card_contradicts_the_register() {
        contradicts(ClaimProof::idNumber, PaperSketch.idCard().but(FieldName.ID_NUMBER, "11010519491231002X"));
        contradicts(ClaimProof::insuredName, PaperSketch.idCard().but(FieldName.NAME, "陈思近"));
    }

    @Test
    void an_id_number_that_no_check_digit_proves_stays_doubtful_even_if_the_register_has_it() {
        ClaimProof proof = complete(PaperSketch.of(DocumentKind.ID_CARD).glued(FieldName.ID_NUMBER, KNOWN.idNumber()));
        assertEquals(Optional.empty(), proof.idNumber().proven());
    }

    @Test
    void a_fee_list_with_another_sum_speaks_against_the_receipt() {
        PaperSketch list = PaperSketch.of(DocumentKind.FEE_LIST)
                .with(FieldName.TOTAL, "360.40")
                .item("床位费", "360.40");
        contradicts(ClaimProof::billTotal, PaperSketch.receipt(), list);
    }

    private static String why(Evidence<?> fact) {
        return assertInstanceOf(Evidence.Doubtful.class, fact).why();
    }

    @Test
    void rows_of_a_list_without_its_total_speak_too() {
        PaperSketch list = PaperSketch.of(DocumentKind.FEE_LIST).item("床位费", "300.00");
        contradicts(
                ClaimProof::billTotal,
                PaperSketch.receipt(),
                PaperSketch.of(DocumentKind.FEE_LIST).item("床位费", "300.00").item("护理费", "60.51"));
        assertEquals(
                "list-without-total", why(complete(PaperSketch.receipt(), list).billTotal()));
        assertEquals(
                Optional.of(Money.ofYuan("360.50")),
                complete(PaperSketch.receipt(), list.item("护理费", "60.50"))
                        .billTotal()
                        .proven());
    }

    @Test
    void a_list_of_which_nothing_can_be_added_up_leaves_the_receipt_open() {
        assertEquals(
                "list-without-total",
                why(complete(PaperSketch.receipt(), PaperSketch.of(DocumentKind.FEE_LIST))
                        .billTotal()));
    }

    @Test
    void a_bill_photographed_twice_is_one_bill_to_a_blurred_list() {
        PaperSketch[] sharp = {PaperSketch.receipt(), PaperSketch.receipt()};
        assertEquals("retake", why(besides(sharp, FieldName.TOTAL, "860.50").billTotal()));
    }

    @Test
    void another_persons_paper_keeps_the_name_open_although_it_is_blurred() {
        PaperSketch[] papers = {
            PaperSketch.idCard(),
            PaperSketch.receipt(),
            PaperSketch.summary(),
            certificate("周月娥").blurred()
        };
        assertEquals("retake", why(complete(papers).insuredName()));
        assertEquals(
                Optional.of("440514195003120412"),
                complete(papers).idNumber().proven().map(number -> number.number()));
    }

    @Test
    void a_blurred_paper_that_says_the_same_changes_nothing_and_proves_nothing() {
        assertEquals(
                Optional.of("陈思远"),
                complete(
                                PaperSketch.idCard(),
                                PaperSketch.receipt(),
                                certificate("陈思远").blurred())
                        .insuredName()
                        .proven());
        assertEquals(
                Optional.empty(),
                complete(PaperSketch.receipt(), certificate("陈思远").blurred())
                        .dischargeDate()
                        .proven());
    }

    @Test
    void once_it_was_taken_again_the_blurred_photograph_says_nothing() {
        assertEquals(
                Optional.of("陈思远"),
                complete(PaperSketch.idCard(), certificate("陈恩远").blurred(), certificate("陈思远"))
                        .insuredName()
                        .proven());
    }

    @Test
    void each_fact_stays_open_where_a_blurred_paper_says_otherwise() {
        PaperSketch[] sharp = {
            PaperSketch.idCard(), PaperSketch.bankCard(), PaperSketch.receipt(), PaperSketch.summary()
        };
        assertEquals(
                "retake",
                why(besides(sharp, FieldName.ID_NUMBER, "11010519491231002X").idNumber()));
        assertEquals(
                "retake",
                why(besides(sharp, FieldName.CARD_NUMBER, "6222020200112233440").payeeCard()));
        assertEquals("retake", why(besides(sharp, FieldName.TOTAL, "860.50").billTotal()));
        assertEquals(
                "retake",
                why(besides(sharp, FieldName.ADMISSION_DATE, "2026-04-07").admissionDate()));
        assertEquals(
                "retake",
                why(besides(sharp, FieldName.DISCHARGE_DATE, "2026-04-17").dischargeDate()));
        assertEquals("retake", why(besides(sharp, FieldName.HOSPITAL, "汕头市中心医院").hospitalGrade()));
        assertEquals("retake", why(besides(sharp, FieldName.HOSPITAL, "汕头市中心医院").hospital()));
    }

    private static PaperSketch certificate(String name) {
        return PaperSketch.of(DocumentKind.STAY_CERTIFICATE)
                .with(FieldName.NAME, name)
                .with(FieldName.DISCHARGE_DATE, "2026-04-12");
    }

    private static ClaimProof besides(PaperSketch[] sharp, FieldName field, String value) {
        PaperSketch blurred =
                PaperSketch.of(DocumentKind.MEDICAL_RECORD).with(field, value).blurred();
        return complete(Stream.concat(Stream.of(sharp), Stream.of(blurred)).toArray(PaperSketch[]::new));
    }

    @Test
    void the_same_bill_photographed_twice_counts_once() {
        assertEquals(
                Optional.of(Money.ofYuan("360.50")),
                complete(PaperSketch.receipt(), PaperSketch.receipt())
                        .billTotal()
                        .proven());
        assertEquals(
                Optional.of(Money.ofYuan("721.00")),
                complete(PaperSketch.receipt(), PaperSketch.receipt().but(FieldName.BILL_NUMBER, "0123456790"))
                        .billTotal()
                        .proven());
    }

    @Test
    void two_hospitals_of_the_register_contradict_each_other() {
        contradicts(
                ClaimProof::hospitalGrade,
                PaperSketch.receipt(),
                PaperSketch.summary().but(FieldName.HOSPITAL, PaperSketch.CENTRAL.name()));
    }

    @Test
    void a_hospital_outside_the_register_speaks_against_one_that_is_in_it() {
        PaperSketch[] papers = {
            PaperSketch.receipt().but(FieldName.HOSPITAL, "广州某某医院"), PaperSketch.summary(),
        };
        contradicts(ClaimProof::hospital, papers);
        contradicts(ClaimProof::hospitalGrade, papers);
    }

    @Test
    void a_piece_of_the_name_under_a_stamp_speaks_against_nobody() {
        ClaimProof proof = complete(PaperSketch.receipt().but(FieldName.HOSPITAL, "南区人民医院"), PaperSketch.summary());
        assertEquals(Optional.of(2), proof.hospitalGrade().proven());
    }

    @Test
    void another_hospitals_name_that_a_seal_cuts_off_speaks_against() {
        PaperSketch summary = PaperSketch.summary().but(FieldName.HOSPITAL, PaperSketch.SECOND.name());
        PaperSketch certificate =
                PaperSketch.of(DocumentKind.STAY_CERTIFICATE).with(FieldName.HOSPITAL, PaperSketch.SECOND.name());
        PaperSketch receipt = PaperSketch.receipt().without(FieldName.HOSPITAL);
        assertEquals(
                Optional.of(PaperSketch.SECOND.name()),
                complete(summary, certificate, receipt.heading("收款单位(章):汕头市第二人民医"))
                        .hospital()
                        .proven());
        ClaimProof proof = complete(summary, certificate, receipt.heading("收款单位(章):汕头市第三人民医"));
        assertEquals("contradiction", why(proof.hospital()));
        assertEquals("contradiction", why(proof.hospitalGrade()));
    }

    @Test
    void a_bill_that_names_no_hospital_may_be_of_any() {
        PaperSketch silent = PaperSketch.receipt().without(FieldName.HOSPITAL);
        PaperSketch summary = PaperSketch.summary();
        ClaimProof proof = complete(silent, summary);
        assertEquals("not-on-bill", why(proof.hospital()));
        assertEquals("not-on-bill", why(proof.hospitalGrade()));
        assertEquals(
                "not-on-bill",
                why(complete(silent.with(FieldName.HOSPITAL, "人民医院"), summary).hospitalGrade()));
        // Another photograph of the same bill may show what the first does not; another bill does not speak for it.
        assertEquals(
                Optional.of(2),
                complete(silent, PaperSketch.receipt(), summary).hospitalGrade().proven());
        PaperSketch other = PaperSketch.receipt().but(FieldName.BILL_NUMBER, "0099887766");
        assertEquals("not-on-bill", why(complete(silent, other, summary).hospitalGrade()));
    }

    @Test
    void a_bill_that_names_nobody_may_be_anybodys() {
        PaperSketch silent = PaperSketch.receipt().without(FieldName.PAYER);
        assertEquals("not-on-bill", why(complete(silent, PaperSketch.summary()).insuredName()));
        assertEquals(
                Optional.of("陈思远"),
                complete(silent, PaperSketch.receipt(), PaperSketch.summary())
                        .insuredName()
                        .proven());
    }

    @Test
    void a_hospital_that_one_character_makes_another_needs_two_places() {
        PaperSketch summary = PaperSketch.summary().but(FieldName.HOSPITAL, PaperSketch.SECOND.name());
        assertEquals(Optional.empty(), complete(summary).hospitalGrade().proven());
        assertEquals(
                Optional.of(3),
                complete(summary, PaperSketch.receipt().but(FieldName.HOSPITAL, PaperSketch.SECOND.name()))
                        .hospitalGrade()
                        .proven());
    }

    @Test
    void two_cards_leave_the_payee_open() {
        contradicts(
                ClaimProof::payeeCard,
                PaperSketch.bankCard(),
                PaperSketch.bankCard().but(FieldName.CARD_NUMBER, "4111111111111111"));
    }

    @Test
    void a_cause_needs_a_paper_beside_the_report() {
        assertEquals(Optional.empty(), complete(PaperSketch.receipt()).cause().proven());
        contradicts(ClaimProof::cause, PaperSketch.summary().but(FieldName.CAUSE, "burn"));
        ClaimProof car = of(
                Optional.of(new ClaimProof.Known("陈思远", KNOWN.idNumber(), "private-car")),
                PaperSketch.summary().but(FieldName.CAUSE, "traffic"));
        assertEquals(Optional.of("private-car"), car.cause().proven());
    }

    @Test
    void a_blurred_paper_neither_proves_nor_contradicts() {
        ClaimProof proof = complete(
                PaperSketch.receipt(),
                PaperSketch.summary(),
                PaperSketch.summary()
                        .but(FieldName.DISCHARGE_DATE, "2026-04-13")
                        .blurred());
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 12)), proof.dischargeDate().proven());
    }

    @Test
    void every_proven_fact_names_its_places() {
        ClaimProof proof = complete(PaperSketch.receipt(), PaperSketch.summary());
        assertInstanceOf(Evidence.Proven.class, proof.admissionDate());
        List<String> documents = ((Evidence.Proven<LocalDate>) proof.admissionDate())
                .witnesses().stream().map(witness -> witness.place().document()).toList();
        assertEquals(List.of("inpatient-receipt", "discharge-summary"), documents);
    }
}
