package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome.Moved;
import kuaipei.core.port.BillGuard;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.BillSeenBefore;
import kuaipei.core.port.ClaimStore.Done;
import kuaipei.core.port.ClaimStore.Overtaken;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.port.RegisterStore;
import kuaipei.core.port.UsageKey;
import kuaipei.core.port.UsageWrite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every claim store keeps; run on the twin in memory and on DynamoDB Local. */
public abstract class ClaimStoreContract {

    private static final Instant AT = Instant.parse("2026-04-18T01:02:03.123Z");
    private static final BillGuard BILL = new BillGuard("44060123", "0012345678", "P-000001");
    private static final UsageKey DAYS = new UsageKey("P-000001", "allowanceDays", SampleClaims.YEAR);

    /** An empty store. */
    protected abstract ClaimStore claims();

    /** The register beside it. */
    protected abstract RegisterStore register();

    private final ClaimId other = new ClaimId("KP-0000000001");

    @Test
    void a_claim_is_read_as_it_was_written() {
        ClaimStore claims = claims();
        Moved opened = open(SampleClaims.CLAIM);
        assertEquals(new Done(1), claims.append(Change.of(SampleClaims.CLAIM, 0, opened, AT)));
        assertEquals(
                Optional.of(new StoredClaim(SampleClaims.CLAIM, 1, opened.state())), claims.load(SampleClaims.CLAIM));
        assertEquals(
                List.of(new StoredEvent(
                        SampleClaims.CLAIM, 1, AT, opened.events().getFirst())),
                claims.events(SampleClaims.CLAIM));
    }

    @Test
    void a_claim_that_was_never_written_is_not_there() {
        ClaimStore claims = claims();
        assertEquals(Optional.empty(), claims.load(SampleClaims.CLAIM));
        assertEquals(List.of(), claims.events(SampleClaims.CLAIM));
    }

    @Test
    void a_claim_is_opened_once() {
        ClaimStore claims = claims();
        claims.append(Change.of(SampleClaims.CLAIM, 0, open(SampleClaims.CLAIM), AT));
        assertEquals(new Overtaken(), claims.append(Change.of(SampleClaims.CLAIM, 0, open(SampleClaims.CLAIM), AT)));
    }

    @Test
    void of_two_writers_who_read_the_same_version_one_is_overtaken_and_leaves_nothing() {
        ClaimStore claims = claims();
        StoredClaim read = opened(claims, SampleClaims.CLAIM);
        Moved first = moved(read.state(), new ClaimCommand.ExpectDocument(SampleClaims.declared(1)));
        Moved second = moved(read.state(), new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        assertEquals(new Done(2), claims.append(Change.of(read.claim(), read.version(), first, AT)));
        assertEquals(new Overtaken(), claims.append(Change.of(read.claim(), read.version(), second, AT)));
        assertEquals(2, claims.events(read.claim()).size());
        assertEquals(first.state(), claims.load(read.claim()).orElseThrow().state());
    }

    @Test
    void events_come_in_order_beyond_the_ninth() {
        ClaimStore claims = claims();
        StoredClaim at = opened(claims, SampleClaims.CLAIM);
        for (int number = 1; number <= 11; number++) {
            Moved next = moved(at.state(), new ClaimCommand.ExpectDocument(SampleClaims.declared(number)));
            claims.append(Change.of(at.claim(), at.version(), next, AT));
            at = claims.load(at.claim()).orElseThrow();
        }
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L),
                claims.events(at.claim()).stream().map(StoredEvent::seq).toList());
    }

    @Test
    void a_bill_belongs_to_the_claim_that_came_first() {
        ClaimStore claims = claims();
        StoredClaim first = opened(claims, SampleClaims.CLAIM);
        StoredClaim second = opened(claims, other);
        assertEquals(new Done(2), claims.append(expecting(first, List.of(BILL), List.of())));
        assertEquals(new BillSeenBefore(BILL), claims.append(expecting(second, List.of(BILL), List.of())));
        assertEquals(Optional.of(second), claims.load(other));
    }

    @Test
    void a_claim_may_hold_its_own_bill_again_and_the_same_bill_twice_counts_once() {
        ClaimStore claims = claims();
        StoredClaim read = opened(claims, SampleClaims.CLAIM);
        claims.append(expecting(read, List.of(BILL, BILL), List.of()));
        StoredClaim again = claims.load(read.claim()).orElseThrow();
        Moved next = moved(again.state(), new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        assertEquals(
                new Done(3),
                claims.append(new Change(
                        again.claim(), again.version(), next.state(), next.events(), AT, List.of(BILL), List.of())));
    }

    @Test
    void an_accumulator_moves_with_the_claim_or_not_at_all() {
        ClaimStore claims = claims();
        StoredClaim first = opened(claims, SampleClaims.CLAIM);
        StoredClaim second = opened(claims, other);
        assertEquals(new RegisterStore.Standing(0, 0), register().usage(DAYS));
        claims.append(expecting(first, List.of(), List.of(new UsageWrite(DAYS, 0, 12))));
        assertEquals(new RegisterStore.Standing(12, 1), register().usage(DAYS));
        assertEquals(
                new Overtaken(), claims.append(expecting(second, List.of(), List.of(new UsageWrite(DAYS, 0, 20)))));
        assertEquals(new RegisterStore.Standing(12, 1), register().usage(DAYS));
        assertEquals(Optional.of(second), claims.load(other));
    }

    static Set<String> states() {
        return SampleClaims.lives().keySet();
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_is_read_as_it_was_written(String name) {
        ClaimStore claims = claims();
        StoredClaim at = opened(claims, SampleClaims.CLAIM);
        for (ClaimCommand command : SampleClaims.lives().getOrDefault(name, List.of())) {
            claims.append(Change.of(at.claim(), at.version(), moved(at.state(), command), AT));
            at = claims.load(at.claim()).orElseThrow();
        }
        assertEquals(name, at.state().wire());
        assertEquals(SampleClaims.inEachState().get(name), at.state());
    }

    private static Change expecting(StoredClaim read, List<BillGuard> guards, List<UsageWrite> usage) {
        Moved next = moved(read.state(), new ClaimCommand.ExpectDocument(SampleClaims.declared(1)));
        return new Change(read.claim(), read.version(), next.state(), next.events(), AT, guards, usage);
    }

    private static StoredClaim opened(ClaimStore claims, ClaimId claim) {
        claims.append(Change.of(claim, 0, open(claim), AT));
        return claims.load(claim).orElseThrow();
    }

    private static Moved open(ClaimId claim) {
        return Lifecycle.open(claim, SampleClaims.report());
    }

    private static Moved moved(ClaimState state, ClaimCommand command) {
        if (Lifecycle.decide(state, command) instanceof Moved moved) {
            return moved;
        }
        throw new IllegalStateException(state.wire() + " is not moved by " + command);
    }
}
