package kuaipei.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Limits;
import kuaipei.testkit.LambdaEvents;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryLater;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two claims that were paid on a promise: the papers of both are due on 20 May. */
class FollowUpHandlerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ClaimId FIRST = new ClaimId("KP-0000000001");
    private static final ClaimId SECOND = new ClaimId("KP-0000000002");

    private final MemoryClaims claims = new MemoryClaims(new MemoryRegister(new MemoryKeys()));
    private final Commands commands = new Commands(claims, () -> Instant.parse("2026-04-20T01:00:00Z"), _ -> {});
    private final FollowUpHandler handler = new FollowUpHandler(new MemoryLater(claims), commands);

    @BeforeEach
    void two_claims() {
        paidOnAPromise(FIRST);
        paidOnAPromise(SECOND);
    }

    private void paidOnAPromise(ClaimId claim) {
        claims.append(Change.of(claim, 0, Lifecycle.open(claim, SampleClaims.report()), Instant.EPOCH));
        for (ClaimCommand command : List.of(
                new ClaimCommand.ExpectDocument(SampleClaims.declared(1)),
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(1).id(), SampleClaims.read(DocumentKind.STAY_CERTIFICATE)),
                new ClaimCommand.Submit(SampleClaims.ids(1)),
                new ClaimCommand.Decide(1, new ClaimCommand.Pay(SampleClaims.approvalBeforePapers(1))))) {
            commands.carryOut(claim, command);
        }
        commands.carryOut(claim, at -> new ClaimCommand.OrderPayment(((ClaimState.Approved) at).order()));
    }

    private JsonNode answer(String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(LambdaEvents.bytes(event)), out, LambdaEvents.context());
        return JSON.readTree(out.toByteArray());
    }

    private String last(ClaimId claim) {
        return claims.events(claim).getLast().event().wire();
    }

    @Test
    void whose_day_comes_near_is_reminded_once_and_whose_day_has_passed_is_a_persons_matter_once() throws IOException {
        assertEquals(
                "{\"day\":\"2026-05-13\",\"told\":2}",
                answer("followup-every-morning").toString());
        assertEquals("LaterPapersReminded", last(FIRST));
        assertEquals(0, answer("followup-every-morning").path("told").asInt());
        assertEquals(2, answer("followup-morning-after").path("told").asInt());
        assertEquals("LaterPapersReferred", last(SECOND));
        assertEquals(0, answer("followup-morning-after").path("told").asInt());
        assertEquals(0, answer("followup-every-morning").path("told").asInt());
    }

    @Test
    void a_morning_that_was_missed_is_made_up_for_by_the_next() throws IOException {
        assertEquals(2, answer("followup-morning-after").path("told").asInt());
        assertEquals("LaterPapersReferred", last(FIRST));
    }

    @Test
    void what_waits_for_a_person_can_be_listed() throws IOException {
        assertEquals("{\"claims\":[]}", answer("followup-list").toString());
        commands.carryOut(SECOND, new ClaimCommand.FollowUp(LocalDate.of(2026, 5, 21), 7));
        assertEquals(
                "{\"claims\":[{\"claim\":\"KP-0000000002\",\"due\":\"2026-05-20\"}]}",
                answer("followup-list").toString());
        commands.carryOut(SECOND, new ClaimCommand.CloseLater("person-1", "电话已沟通"));
        assertEquals("{\"claims\":[]}", answer("followup-list").toString());
    }

    @Test
    void a_claim_that_others_write_without_end_does_not_keep_the_other_from_its_reminder() throws IOException {
        claims.overtakeNext(Limits.WRITE_ATTEMPTS);
        assertThrows(Commands.Contended.class, () -> answer("followup-every-morning"));
        assertEquals(
                1,
                List.of(FIRST, SECOND).stream()
                        .filter(claim -> last(claim).equals("LaterPapersReminded"))
                        .count());
        assertEquals(1, answer("followup-every-morning").path("told").asInt());
    }

    /** By due day it comes first, every morning. */
    @Test
    void a_claim_that_cannot_be_read_does_not_keep_the_others_from_their_reminder() {
        ClaimStore unreadable = new ClaimStore() {
            @Override
            public Optional<StoredClaim> load(ClaimId claim) {
                if (claim.equals(FIRST)) {
                    throw new IllegalArgumentException("written by a newer version");
                }
                return claims.load(claim);
            }

            @Override
            public List<StoredEvent> events(ClaimId claim) {
                return claims.events(claim);
            }

            @Override
            public Written append(Change change) {
                return claims.append(change);
            }
        };
        FollowUpHandler other = new FollowUpHandler(
                new MemoryLater(claims),
                new Commands(unreadable, () -> Instant.parse("2026-05-13T01:00:00Z"), _ -> {}));
        assertThrows(
                IllegalStateException.class,
                () -> other.handleRequest(
                        new ByteArrayInputStream(LambdaEvents.bytes("followup-every-morning")),
                        new ByteArrayOutputStream(),
                        LambdaEvents.context()));
        assertEquals("LaterPapersReminded", last(SECOND));
        assertEquals("PaymentOrdered", last(FIRST));
    }

    @Test
    void a_claim_whose_papers_are_on_their_way_is_left_in_peace() throws IOException {
        commands.carryOut(FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        commands.carryOut(FIRST, new ClaimCommand.Submit(SampleClaims.ids(2)));
        assertEquals(1, answer("followup-morning-after").path("told").asInt());
        assertEquals("Submitted", last(FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "followup-unknown-field, unknown field in the input: time",
        "followup-no-days, \"remindDaysBefore\" is a number of days from 0 to 29",
        "followup-malformed-scheduled-time, \"scheduled\" is a time",
        "reporting-every-night, unknown field in the input: report"
    })
    void an_input_that_asks_for_nothing_known_is_an_error_that_says_what(String event, String what) {
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> answer(event));
        assertTrue(String.valueOf(fault.getMessage()).contains(what), fault.getMessage());
        assertEquals("PaymentOrdered", last(FIRST));
    }
}
