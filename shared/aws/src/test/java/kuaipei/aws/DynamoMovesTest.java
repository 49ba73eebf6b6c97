package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.money.Money;
import kuaipei.core.port.Commands;
import kuaipei.core.portfolio.ClaimMove;
import kuaipei.core.portfolio.ClaimMoves;
import kuaipei.core.portfolio.Closing;
import kuaipei.core.portfolio.Reserve;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoMovesTest {

    private static final String PRODUCT = "elderly-accident";
    private static final Money AMOUNT = Money.ofYuan("360.00");
    private static final LocalDate PAID = LocalDate.of(2026, 4, 20);

    /** Half past eleven in the evening of 18 April in Greenwich: the 19th in Shanghai. */
    private static final Instant DECIDED = Instant.parse("2026-04-18T23:30:00Z");

    private final DynamoDbClient dynamo = LocalTables.empty();
    private final DynamoMoves moves = new DynamoMoves(dynamo, "claims");

    private void live(String state) {
        DynamoClaims claims = new DynamoClaims(
                dynamo, new DynamoClaims.Tables("claims", Optional.empty(), Optional.empty()), new MemoryKeys());
        SampleClaims.store(claims, () -> DECIDED, state);
    }

    @Test
    void the_portfolio_is_seen_as_it_stood_on_each_evening() {
        live("Paid");
        LocalDate decided = LocalDate.of(2026, 4, 19);
        assertEquals(List.of(), moves.until(PRODUCT, decided.minusDays(1)));
        assertEquals(
                List.of(new Reserve(PRODUCT, AMOUNT, decided, Optional.empty())),
                ClaimMoves.of(moves.until(PRODUCT, decided)).reserves());
        ClaimMoves after = ClaimMoves.of(moves.until(PRODUCT, PAID));
        assertEquals(List.of(new Reserve(PRODUCT, AMOUNT, decided, Optional.of(PAID))), after.reserves());
        assertEquals(List.of(new Closing(PRODUCT, PAID, AMOUNT)), after.closings());
    }

    @Test
    void a_declined_claim_is_closed_without_payment() {
        live("Declined");
        assertEquals(
                List.of(new Closing(PRODUCT, LocalDate.of(2026, 4, 19), Money.ZERO)),
                ClaimMoves.of(moves.until(PRODUCT, PAID)).closings());
    }

    @Test
    void a_claim_that_papers_follow_is_in_the_index_and_in_no_report() {
        DynamoClaims claims = new DynamoClaims(
                dynamo, new DynamoClaims.Tables("claims", Optional.empty(), Optional.empty()), new MemoryKeys());
        SampleClaims.store(claims, () -> DECIDED, "Reading");
        new Commands(claims, () -> DECIDED, _ -> {})
                .carryOut(
                        SampleClaims.CLAIM,
                        new ClaimCommand.Decide(1, new ClaimCommand.Pay(SampleClaims.approvalBeforePapers(1))));
        assertEquals(
                1,
                new DynamoLater(dynamo, "claims")
                        .at(LaterPapers.Stage.AWAITED, LocalDate.of(2026, 5, 20))
                        .size());
        assertEquals(1, moves.until(PRODUCT, LocalDate.of(2030, 1, 1)).size());
    }

    @Test
    void what_moves_no_figure_is_in_no_index() {
        live("Reading");
        assertEquals(List.of(), moves.until(PRODUCT, PAID));
        assertEquals(List.of(), moves.until(ClaimMove.UNASSIGNED, PAID));
    }
}
