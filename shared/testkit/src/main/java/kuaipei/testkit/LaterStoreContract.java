package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.LaterPapers.Stage;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.Commands;
import kuaipei.core.port.LaterStore;
import kuaipei.core.port.LaterStore.Following;
import org.junit.jupiter.api.Test;

/** What every store of later papers finds; run on the twin in memory and on DynamoDB Local. */
public abstract class LaterStoreContract {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 20);
    private static final Instant AT = Instant.parse("2026-04-20T02:15:05.120Z");

    /** An empty store of claims. */
    protected abstract ClaimStore claims();

    /** The claims of that store that papers follow. */
    protected abstract LaterStore later();

    private void carryOut(ClaimCommand... commands) {
        for (ClaimCommand command : commands) {
            new Commands(claims(), () -> AT, _ -> {}).carryOut(SampleClaims.CLAIM, command);
        }
    }

    private void paidOnAPromise() {
        SampleClaims.store(claims(), () -> AT, "Reading");
        carryOut(new ClaimCommand.Decide(1, new ClaimCommand.Pay(SampleClaims.approvalBeforePapers(1))));
    }

    private List<Stage> stages() {
        return List.of(Stage.values()).stream()
                .filter(stage -> later().at(stage, DUE).equals(List.of(new Following(SampleClaims.CLAIM, DUE))))
                .toList();
    }

    @Test
    void a_claim_is_found_by_the_last_day_of_its_papers_and_not_before() {
        paidOnAPromise();
        assertEquals(List.of(), later().at(Stage.AWAITED, DUE.minusDays(1)));
        assertEquals(List.of(Stage.AWAITED), stages());
    }

    @Test
    void it_is_found_where_it_is_now_and_nowhere_when_all_came() {
        paidOnAPromise();
        carryOut(new ClaimCommand.FollowUp(DUE, 7));
        assertEquals(List.of(Stage.REMINDED), stages());
        carryOut(
                new ClaimCommand.ExpectDocument(SampleClaims.declared(2)),
                new ClaimCommand.Submit(SampleClaims.ids(2)),
                new ClaimCommand.RecordReading(SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.FEE_LIST)),
                new ClaimCommand.Compare(
                        1, new ClaimCommand.Differs(LaterMatter.DIFFERENT, SampleClaims.reasons(), List.of())));
        assertEquals(List.of(Stage.WITH_A_PERSON), stages());
        carryOut(new ClaimCommand.CloseLater("person-1", "原件已核对"));
        assertEquals(List.of(), stages());
    }

    @Test
    void a_claim_whose_papers_were_all_there_is_never_found() {
        SampleClaims.store(claims(), () -> AT, "Paid");
        assertEquals(List.of(), stages());
    }
}
