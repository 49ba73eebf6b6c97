package kuaipei.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kuaipei.core.money.Money;
import kuaipei.core.port.Policy;
import kuaipei.core.portfolio.Cohort;
import kuaipei.core.portfolio.ServiceSpend;
import kuaipei.testkit.LambdaEvents;
import kuaipei.testkit.MemoryEnrolment;
import kuaipei.testkit.MemoryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentHandlerTest {

    private static final String HEADER = "policy,product,name,idNumber,coverFrom,coverTo,premium\n";
    private static final String FIRST = "P-1,elderly-accident,陈思远,440514195003120412,2026-01-01,2026-12-31,40.00\n";
    private static final String SECOND = "P-2,elderly-accident,林小满,11010519491231002X,2026-01-01,2026-12-31,40.00\n";
    private static final String REPORT = "refused/roster/demo.csv.txt";
    private static final Set<String> PRODUCTS = Set.of("elderly-accident", "student-accident");

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryEnrolment store = new MemoryEnrolment();
    private final EnrolmentHandler handler =
            new EnrolmentHandler(files, new EnrolRoster(store, PRODUCTS::contains), new RecordSpends(store, PRODUCTS));

    private List<String> failures(String event) {
        SQSBatchResponse answer =
                handler.handleRequest(LambdaEvents.read(event, SQSEvent.class), LambdaEvents.context());
        return answer.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private void load(String key, String text) {
        files.put(key, text.getBytes(UTF_8), "text/csv");
    }

    private void enrol(String lines) {
        load("roster/demo.csv", HEADER + lines);
        assertEquals(List.of(), failures("enrolment-roster"));
    }

    private String report() {
        return new String(files.read(REPORT).orElse(new byte[0]), UTF_8);
    }

    private List<String> numbers() {
        return store.policies().stream().map(Policy::number).toList();
    }

    private List<Cohort> cohorts() {
        return store.cohorts("elderly-accident");
    }

    private static Cohort cohort(String premium, long policies) {
        return new Cohort(
                "elderly-accident",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Money.ofYuan(premium),
                policies);
    }

    @Test
    void a_roster_enrols_its_persons_and_counts_their_premium() {
        enrol(FIRST + SECOND);
        assertEquals(List.of("P-1", "P-2"), numbers());
        assertEquals("440514195003120412", store.policies().getFirst().insured().idNumber());
        assertEquals(List.of(cohort("80.00", 2)), cohorts());
        assertFalse(files.keys().contains(REPORT));
    }

    @Test
    void the_same_roster_again_counts_nothing_again() {
        enrol(FIRST);
        assertEquals(List.of(), failures("enrolment-repeated-delivery"));
        enrol(FIRST + SECOND);
        assertEquals(List.of(cohort("80.00", 2)), cohorts());
        assertEquals("", report());
    }

    @Test
    void a_key_in_chinese_with_a_space_is_found() {
        load("roster/潮南区 2026 老人名册.csv", "\uFEFF" + HEADER + FIRST);
        assertEquals(List.of(), failures("enrolment-chinese-key-with-a-space"));
        assertEquals(List.of("P-1"), numbers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-9,elderly-accident,某人,440514195003120413,2026-01-01,2026-12-31,40.00|wrong check digit (2 expected)",
                "P-9,elderly-accident,某人,440514195002300412,2026-01-01,2026-12-31,40.00|date of birth",
                "P-9,elderly-accident,某人,4405141950,2026-01-01,2026-12-31,40.00|17 digits",
                "P-9,pet-insurance,某人,440514195003120412,2026-01-01,2026-12-31,40.00|product is not one of ours",
                "P-9,elderly-accident,,440514195003120412,2026-01-01,2026-12-31,40.00|name is empty",
                "P-9,elderly-accident,某人,440514195003120412,2026-02-31,2026-12-31,40.00|coverFrom is not a day",
                "P-9,elderly-accident,某人,440514195003120412,2026-01-01,2025-12-31,40.00|coverTo is before coverFrom",
                "P-9,elderly-accident,某人,440514195003120412,2026-01-01,2026-12-31,40|premium is not an amount",
                "P-9,elderly-accident,某人,440514195003120412,2026-01-01,2026-12-31,-1.00|premium is below nothing",
                "P 9,elderly-accident,某人,440514195003120412,2026-01-01,2026-12-31,40.00|policy may hold",
                "P-9,elderly-accident,某人,440514195003120412,2026-01-01,2026-12-31|6 fields instead of 7",
                "P-9,elderly-accident,\"某人,440514195003120412,2026-01-01,2026-12-31,40.00|quotation mark",
                "P-1,elderly-accident,某人,440514195003120412,2026-01-01,2026-12-31,40.00|stands on line 2 already"
            },
            quoteCharacter = '~')
    void a_bad_line_is_reported_by_its_number_and_the_rest_is_kept(String bad, String reason) {
        enrol(FIRST + SECOND + bad + "\n");
        assertEquals(List.of("P-1", "P-2"), numbers());
        assertTrue(report().startsWith("line 4: "), report());
        assertTrue(report().contains(reason), report());
        assertTrue(
                report().endsWith(
                                "roster/demo.csv: 1 refused. The other 2 were taken; send the refused lines again, corrected.\n"),
                report());
    }

    @Test
    void a_report_never_repeats_what_stands_on_a_line() {
        enrol("""
                P-9,elderly-accident,某某人,440514195003120413,2026-01-01,2026-12-31,40.00
                P-8,elderly-accident,某某人,440514195003120412,2026-01-01,2026-12-31,四十
                """);
        for (String personal : List.of("4405", "某某人", "四十", "P-9")) {
            assertFalse(report().contains(personal), report());
        }
    }

    @Test
    void a_number_that_belongs_to_somebody_else_is_reported_and_kept_as_it_was() {
        enrol(FIRST);
        enrol(SECOND.replace("P-2", "P-1"));
        assertEquals("440514195003120412", store.policies().getFirst().insured().idNumber());
        assertTrue(report().startsWith("line 2: the policy's number was enrolled before"), report());
        assertEquals(List.of(cohort("40.00", 1)), cohorts());
    }

    @Test
    void a_corrected_line_is_enrolled_when_it_comes_again() {
        enrol(FIRST + SECOND.replace("002X", "0021"));
        assertEquals(List.of("P-1"), numbers());
        enrol(FIRST + SECOND);
        assertEquals(List.of(cohort("80.00", 2)), cohorts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "policy,product,name\n", "policy;product;name;idNumber;coverFrom;coverTo;premium\n"})
    void a_file_with_another_header_is_refused_whole(String text) {
        load("roster/demo.csv", text);
        assertEquals(List.of(), failures("enrolment-roster"));
        assertTrue(report().startsWith("line 1: the first line must be policy,product,name"), report());
        assertEquals(List.of(), numbers());
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_whole() {
        files.put("roster/demo.csv", new byte[] {(byte) 0xB1, (byte) 0xA3, (byte) 0xB5}, "text/csv");
        assertEquals(List.of(), failures("enrolment-roster"));
        assertTrue(report().contains("not UTF-8"), report());
    }

    @Test
    void a_district_of_215_864_persons_is_enrolled_to_the_last() {
        StringBuilder roster = new StringBuilder(HEADER);
        for (int person = 0; person < 215_864; person++) {
            roster.append("P-%06d,elderly-accident,某人,%s,2026-01-01,2026-12-31,40.00\n"
                    .formatted(person, Persons.idNumber(person)));
        }
        load("roster/demo.csv", roster.toString());
        assertEquals(List.of(), failures("enrolment-roster"));
        assertEquals(List.of(cohort("8634560.00", 215_864)), cohorts());
        assertEquals("", report());
    }

    @Test
    void a_file_of_service_spend_replaces_what_it_said_before() {
        String header = "product,date,amount,what\n";
        load(
                "service-spend/service-spend.csv",
                header
                        + "elderly-accident,2026-04-18,1200.00,\"上门走访, 三户\"\nelderly-accident,2026-04-18,1200.00,上门走访\n");
        failures("enrolment-service-spend");
        failures("enrolment-service-spend");
        assertEquals(
                List.of(Money.ofYuan("1200.00"), Money.ofYuan("1200.00")),
                store.spends("elderly-accident").stream()
                        .map(ServiceSpend::amount)
                        .toList());
        load(
                "service-spend/service-spend.csv",
                header + "student-accident,2026-04-19,5.00,贴纸\nelderly-accident,2026-04-31,1.00,日期\n");
        failures("enrolment-service-spend");
        assertEquals(List.of(), store.spends("elderly-accident"));
        assertEquals(1, store.spends("student-accident").size());
        assertTrue(new String(
                        files.read("refused/service-spend/service-spend.csv.txt")
                                .orElseThrow(),
                        UTF_8)
                .startsWith("line 3: date is not a day"));
    }

    @Test
    void a_register_of_hospitals_is_looked_at_by_its_header() {
        load("hospitals/hospitals.csv", "name,alias,grade,public,region\n汕头市潮南区人民医院,,2,true,汕头\n");
        failures("enrolment-hospitals");
        assertEquals(Set.of("hospitals/hospitals.csv"), files.keys());
        load("hospitals/hospitals.csv", "name,grade\n汕头市潮南区人民医院,2\n");
        failures("enrolment-hospitals");
        assertTrue(files.keys().contains("refused/hospitals/hospitals.csv.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolment-roster", "enrolment-foreign-key", "enrolment-test-event"})
    void what_is_gone_or_foreign_or_a_test_changes_nothing(String event) {
        assertEquals(List.of(), failures(event));
        assertEquals(Set.of(), files.keys());
    }

    @Test
    void a_malformed_message_is_left_to_the_dead_letters() {
        assertEquals(1, failures("enrolment-malformed-body").size());
    }
}
