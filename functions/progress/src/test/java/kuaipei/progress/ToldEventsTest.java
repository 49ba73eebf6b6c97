package kuaipei.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quality;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;

/** An event that has words and does not come is as silent as one without: the rule of the bus names those that are told. */
class ToldEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);
    private static final Pattern RULE =
            Pattern.compile("\n  ProgressRule:\n.*?detail-type: \\[([^]]*)]", Pattern.DOTALL);

    private static List<ClaimEvent> oneOfEach() {
        var order = SampleClaims.in(ClaimState.Paying.class).order().id();
        var document = SampleClaims.declared(1).id();
        Quality weak = new Quality(Quality.Verdict.RETAKE, "blur");
        return List.of(
                new ClaimEvent.ClaimReported(SampleClaims.CLAIM, SampleClaims.report()),
                new ClaimEvent.DocumentExpected(SampleClaims.declared(1)),
                new ClaimEvent.DocumentRead(document, new ClaimDocument.Read(DocumentKind.FEE_LIST, weak, "r/1.json")),
                new ClaimEvent.DocumentUnreadable(document, new ClaimDocument.Unreadable("heic")),
                new ClaimEvent.Submitted(SampleClaims.ids(1)),
                new ClaimEvent.ReadyToDecide(1),
                new ClaimEvent.DecidedToPay(1, SampleClaims.approval(1)),
                new ClaimEvent.AskedForDocuments(1, SampleClaims.list(), Optional.empty()),
                new ClaimEvent.ReferredToPerson(
                        1, SampleClaims.reasons(), Optional.empty(), List.of(), List.of(), Optional.empty()),
                new ClaimEvent.PaymentOrdered(order),
                new ClaimEvent.PaymentSettled(order, DAY),
                new ClaimEvent.PaymentRejected(order, "AC01", SampleClaims.list()),
                new ClaimEvent.InvestigationStarted("person-1"),
                new ClaimEvent.ApprovedByPerson("person-1", SampleClaims.approval(2)),
                new ClaimEvent.DeclinedByPerson("person-1", "条款 2.2（2025-01-01 版）：醉酒后跌倒"),
                new ClaimEvent.ClaimWithdrawn(),
                new ClaimEvent.ClaimReopened("person-1", SampleClaims.reasons()),
                new ClaimEvent.LaterPapersReady(1),
                new ClaimEvent.LaterPapersCompared(1, List.of(DocumentKind.FEE_LIST)),
                new ClaimEvent.LaterPapersReferred(1, LaterMatter.DIFFERENT, SampleClaims.reasons(), List.of()),
                new ClaimEvent.LaterPapersReminded(DAY),
                new ClaimEvent.LaterPapersClosed("person-1", "补交完毕"));
    }

    @Test
    void the_bus_passes_on_the_events_that_are_told_and_no_others() throws IOException {
        List<ClaimEvent> events = oneOfEach();
        assertEquals(
                ClaimEvent.class.getPermittedSubclasses().length,
                events.stream().map(ClaimEvent::getClass).distinct().count());
        ClaimState paid = Optional.ofNullable(SampleClaims.withPapersToFollow().get("Paid"))
                .orElseThrow();
        Set<String> told = events.stream()
                .filter(event -> new NoticeText(paid, DAY).of(event).isPresent())
                .map(ClaimEvent::wire)
                .collect(Collectors.toCollection(TreeSet::new));
        Matcher rule = RULE.matcher(Files.readString(Path.of("../../template.yaml")));
        assertTrue(rule.find());
        assertEquals(told, new TreeSet<>(List.of(rule.group(1).split(",\\s*"))));
    }
}
