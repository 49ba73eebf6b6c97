package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.law.SupplementGround.NewFact;
import kuaipei.core.law.Supplements.Asked;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.progress.AskedSoFar;
import org.junit.jupiter.api.Test;

class AskedSoFarTest {

    private static final SupplementList SECOND =
            SupplementList.of(SampleClaims.CLAIM, "2", List.of(DocumentKind.STAY_CERTIFICATE));

    private final List<StoredEvent> events = new ArrayList<>();

    private void on(String day, ClaimEvent event) {
        events.add(new StoredEvent(SampleClaims.CLAIM, events.size() + 1L, Instant.parse(day + "T15:59:59Z"), event));
    }

    private void asked(String day, int number, SupplementList list, Optional<SupplementGround> ground) {
        on(day, new ClaimEvent.AskedForDocuments(number, list, ground));
    }

    @Test
    void before_any_list_nothing_is_answered() {
        assertEquals(List.of(), AskedSoFar.of(events).lists().asked());
        on("2026-04-20", new ClaimEvent.Submitted(SampleClaims.ids(1)));
        assertEquals(List.of(), AskedSoFar.of(events).lists().asked());
    }

    @Test
    void an_answer_is_what_was_not_submitted_before_the_list() {
        on("2026-04-20", new ClaimEvent.Submitted(SampleClaims.ids(1)));
        asked("2026-04-20", 1, SampleClaims.list(), Optional.empty());
        assertEquals(Set.of(), AskedSoFar.of(events).came());
        assertEquals(Optional.empty(), AskedSoFar.of(events).on());
        on("2026-04-22", new ClaimEvent.Submitted(SampleClaims.ids(1, 2)));
        on("2026-04-23", new ClaimEvent.Submitted(SampleClaims.ids(3)));
        assertEquals(SampleClaims.ids(2, 3), AskedSoFar.of(events).came());
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 23)), AskedSoFar.of(events).on());
    }

    @Test
    void each_list_is_kept_with_its_day_and_ground() {
        NewFact news = new NewFact("没能看清", LocalDate.of(2026, 4, 22));
        on("2026-04-20", new ClaimEvent.Submitted(SampleClaims.ids(1)));
        asked("2026-04-20", 1, SampleClaims.list(), Optional.empty());
        on("2026-04-22", new ClaimEvent.Submitted(SampleClaims.ids(2)));
        asked("2026-04-22", 2, SECOND, Optional.of(news));
        assertEquals(
                List.of(
                        new Asked(SampleClaims.list(), LocalDate.of(2026, 4, 20), Optional.empty()),
                        new Asked(SECOND, LocalDate.of(2026, 4, 22), Optional.of(news))),
                AskedSoFar.of(events).lists().asked());
        assertEquals(Set.of(), AskedSoFar.of(events).came());
    }

    @Test
    void a_second_list_from_before_grounds_were_kept_takes_the_place_of_the_first() {
        asked("2026-04-20", 1, SampleClaims.list(), Optional.empty());
        asked("2026-04-22", 2, SECOND, Optional.empty());
        assertEquals(
                List.of(new Asked(SECOND, LocalDate.of(2026, 4, 22), Optional.empty())),
                AskedSoFar.of(events).lists().asked());
    }

    @Test
    void another_account_is_no_list_of_papers() {
        asked("2026-04-20", 1, SampleClaims.list(), Optional.empty());
        var order = SampleClaims.in(ClaimState.Paying.class).order().id();
        on("2026-04-22", new ClaimEvent.PaymentRejected(order, "AC01", SECOND));
        assertEquals(1, AskedSoFar.of(events).lists().asked().size());
    }
}
