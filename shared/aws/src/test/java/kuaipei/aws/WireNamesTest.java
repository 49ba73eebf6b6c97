package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Doubt;
import kuaipei.core.claim.Ground;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.MissingPages;
import kuaipei.core.claim.Prepared;
import kuaipei.core.claim.Promise;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.decision.Step;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quad;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every stored shape against its approved snapshot: what was written once is read for ever. */
class WireNamesTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
    private final JsonMapper json = ClaimJson.mapper();

    @TestFactory
    Stream<DynamicTest> every_state_is_written_as_approved() {
        return SampleClaims.inEachState().entrySet().stream()
                .map(state -> DynamicTest.dynamicTest(
                        state.getKey(), () -> compare("state-" + state.getKey(), ClaimState.class, state.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> every_state_that_papers_follow_is_written_as_approved() {
        return SampleClaims.withPapersToFollow().entrySet().stream()
                .map(state -> DynamicTest.dynamicTest(
                        state.getKey(), () -> compare("later-" + state.getKey(), ClaimState.class, state.getValue())));
    }

    @Test
    void a_claim_from_before_later_papers_were_kept_is_read() {
        SampleClaims.inEachState().values().forEach(state -> {
            String written = json.writerFor(ClaimState.class).writeValueAsString(state);
            assertTrue(written.contains(",\"later\":null"), written);
            assertEquals(state, json.readValue(written.replace(",\"later\":null", ""), ClaimState.class));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_event_is_written_as_approved() {
        return events().entrySet().stream()
                .map(event -> DynamicTest.dynamicTest(
                        event.getKey(), () -> compare("event-" + event.getKey(), ClaimEvent.class, event.getValue())));
    }

    @Test
    void no_event_is_without_a_snapshot_and_none_without_its_contract_name() {
        assertEquals(ClaimJson.eventNames().collect(Collectors.toSet()), events().keySet());
        assertEquals(ClaimEvent.class.getPermittedSubclasses().length, events().size());
    }

    @Test
    void a_stored_field_that_nobody_knows_is_named() {
        JacksonException fault = assertThrows(
                JacksonException.class,
                () -> json.readValue(
                        "{\"event\":\"ReadyToDecide\",\"number\":1,\"colour\":\"red\"}", ClaimEvent.class));
        assertTrue(fault.toString().contains("colour"), fault.toString());
    }

    private <T> void compare(String name, Class<T> type, T value) throws IOException {
        String written = json.writerFor(type).withDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        Path file = APPROVED.resolve(name + ".json");
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, written);
        }
        assertEquals(Files.readString(file), written);
        assertEquals(value, json.readValue(Files.readString(file), type));
    }

    @Test
    void a_decision_from_before_its_grounds_were_kept_is_read() {
        ClaimEvent.DecidedToPay decided = new ClaimEvent.DecidedToPay(1, SampleClaims.approval(1));
        String written = json.writerFor(ClaimEvent.class).writeValueAsString(decided);
        assertEquals(decided, json.readValue(written.replace(",\"grounds\":[]", ""), ClaimEvent.class));
    }

    @Test
    void a_referral_from_before_its_promised_day_was_kept_is_read() {
        ClaimEvent.ReferredToPerson referred = new ClaimEvent.ReferredToPerson(
                1, SampleClaims.reasons(), Optional.empty(), List.of(), List.of(), Optional.empty());
        String written = json.writerFor(ClaimEvent.class).writeValueAsString(referred);
        assertTrue(written.contains(",\"decideBy\":null"), written);
        assertEquals(referred, json.readValue(written.replace(",\"decideBy\":null", ""), ClaimEvent.class));
    }

    @Test
    void a_list_from_before_its_ground_was_kept_is_read() {
        ClaimEvent.AskedForDocuments asked = new ClaimEvent.AskedForDocuments(2, SampleClaims.list(), Optional.empty());
        String written = json.writerFor(ClaimEvent.class).writeValueAsString(asked);
        assertTrue(written.contains(",\"ground\":null"), written);
        assertEquals(asked, json.readValue(written.replace(",\"ground\":null", ""), ClaimEvent.class));
    }

    @Test
    void a_list_from_before_pages_were_named_is_read() {
        SupplementList list = SampleClaims.list();
        String written = json.writeValueAsString(list);
        assertTrue(written.contains(",\"pages\":[]"), written);
        assertEquals(list, json.readValue(written.replace(",\"pages\":[]", ""), SupplementList.class));
    }

    @Test
    void pages_are_kept_as_they_were_named() {
        SupplementList list = SampleClaims.list().with(List.of(new MissingPages(List.of(2), 3)));
        String written = json.writeValueAsString(list);
        assertTrue(written.contains("\"pages\":[{\"pages\":[2],\"of\":3}]"), written);
        assertEquals(list, json.readValue(written, SupplementList.class));
    }

    @Test
    void a_supervisors_ground_is_kept_as_it_was_given() {
        ClaimEvent asked = new ClaimEvent.AskedForDocuments(
                2, SampleClaims.list(), Optional.of(new SupplementGround.SupervisorReason("复核员", "首次清单遗漏")));
        String written = json.writerFor(ClaimEvent.class).writeValueAsString(asked);
        assertTrue(
                written.contains("{\"ground\":\"supervisor-reason\",\"by\":\"复核员\",\"reason\":\"首次清单遗漏\"}"), written);
        assertEquals(asked, json.readValue(written, ClaimEvent.class));
    }

    @Test
    void a_report_from_before_a_promise_could_be_given_is_read() {
        ClaimEvent.ClaimReported reported = new ClaimEvent.ClaimReported(SampleClaims.CLAIM, SampleClaims.report());
        String written = json.writerFor(ClaimEvent.class).writeValueAsString(reported);
        assertTrue(written.contains(",\"promise\":null"), written);
        assertEquals(reported, json.readValue(written.replace(",\"promise\":null", ""), ClaimEvent.class));
    }

    @Test
    void a_promise_is_kept_by_the_code_of_its_words() {
        Promise promise = new Promise(Promise.Words.TRUTH_1, LocalDate.of(2026, 4, 2));
        String written = json.writeValueAsString(promise);
        assertEquals("{\"words\":\"truth-1\",\"declaredOn\":\"2026-04-02\"}", written);
        assertEquals(promise, json.readValue(written, Promise.class));
    }

    @Test
    void a_step_from_before_its_inputs_were_kept_is_read() {
        Step step = new Step("5.1", "住院津贴", Money.ZERO, Money.ofYuan("30.00"), List.of());
        String written = json.writeValueAsString(step);
        assertEquals(step, json.readValue(written.replace(",\"inputs\":[]", ""), Step.class));
        assertTrue(written.contains(",\"inputs\":[]"), written);
    }

    private static List<Ground> grounds() {
        return List.of(new Ground(
                "admissionDate",
                "equal-on-papers",
                "0".repeat(32),
                DocumentKind.INPATIENT_RECEIPT,
                1,
                "右上",
                Quad.ofRectangle(1200, 340, 260, 48)));
    }

    private static Map<String, ClaimEvent> events() {
        var order = SampleClaims.in(ClaimState.Paying.class).order().id();
        Prepared prepared = new Prepared(
                "P-000001", "elderly-accident", SampleClaims.approval(1).reckoning());
        Map<String, ClaimEvent> events = new LinkedHashMap<>();
        List<ClaimEvent> all = Arrays.asList(
                new ClaimEvent.ClaimReported(SampleClaims.CLAIM, SampleClaims.report()),
                new ClaimEvent.DocumentExpected(SampleClaims.declared(1)),
                new ClaimEvent.DocumentRead(
                        SampleClaims.declared(1).id(), SampleClaims.read(DocumentKind.INPATIENT_RECEIPT)),
                new ClaimEvent.DocumentUnreadable(SampleClaims.declared(1).id(), new ClaimDocument.Unreadable("heic")),
                new ClaimEvent.Submitted(SampleClaims.ids(1, 2)),
                new ClaimEvent.ReadyToDecide(1),
                new ClaimEvent.DecidedToPay(1, SampleClaims.approval(1), grounds()),
                new ClaimEvent.AskedForDocuments(
                        2,
                        SampleClaims.list(),
                        Optional.of(new SupplementGround.NewFact("补来的“出院小结”没能看清", LocalDate.of(2026, 4, 22)))),
                new ClaimEvent.ReferredToPerson(
                        1,
                        SampleClaims.reasons(),
                        Optional.of(prepared),
                        List.of(new Doubt(
                                "bill.total", "0".repeat(32), DocumentKind.INPATIENT_RECEIPT, "右下", "contradiction")),
                        grounds(),
                        Optional.of(LocalDate.of(2026, 4, 21))),
                new ClaimEvent.PaymentOrdered(order),
                new ClaimEvent.PaymentSettled(order, LocalDate.of(2026, 4, 20)),
                new ClaimEvent.PaymentRejected(order, "AC01", SampleClaims.list()),
                new ClaimEvent.InvestigationStarted("person-1"),
                new ClaimEvent.ApprovedByPerson("person-1", SampleClaims.approval(2)),
                new ClaimEvent.DeclinedByPerson("person-1", "5.1"),
                new ClaimEvent.ClaimWithdrawn(),
                new ClaimEvent.ClaimReopened("person-1", SampleClaims.reasons()),
                new ClaimEvent.LaterPapersReady(1),
                new ClaimEvent.LaterPapersCompared(1, List.of(DocumentKind.FEE_LIST)),
                new ClaimEvent.LaterPapersReferred(1, LaterMatter.DIFFERENT, SampleClaims.reasons(), List.of()),
                new ClaimEvent.LaterPapersReminded(LocalDate.of(2026, 5, 13)),
                new ClaimEvent.LaterPapersClosed("person-1", "补交完毕"));
        all.forEach(event -> events.put(event.wire(), event));
        return events;
    }
}
