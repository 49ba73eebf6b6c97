package kuaipei.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Doubt;
import kuaipei.core.claim.Ground;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.decision.Reason;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.port.NoticeStore;
import kuaipei.core.progress.ExpectedFinish;
import kuaipei.core.time.WorkingDays;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /claims/{claim}} and its notices: where the claim stands and what the claimant was told. */
record Progress(ClaimStore claims, NoticeStore notices, InstantSource clock, WorkingDays calendar) {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    ObjectNode of(StoredClaim claim) {
        List<StoredEvent> events = claims.events(claim.claim());
        ClaimState state = claim.state();
        ObjectNode body = Answer.object();
        body.put("claim", claim.claim().value());
        body.put("state", state.wire());
        state.file()
                .report()
                .promise()
                .ifPresent(promise -> body.putObject("promise")
                        .put("words", promise.words().wire())
                        .put("declaredOn", promise.declaredOn().toString()));
        tell(state, body);
        state.file().later().ifPresent(later -> follow(later, body));
        body.put(
                "expectedFinish",
                ExpectedFinish.of(state, events, clock.instant(), calendar).toString());
        ArrayNode steps = body.putArray("steps");
        for (StoredEvent event : events) {
            steps.addObject()
                    .put("at", at(event.at()))
                    .put("event", event.event().wire());
        }
        documents(state, body.putArray("documents"));
        grounds(events, body.putArray("grounds"));
        return body;
    }

    /** What is known in this state only. A prepared amount is for the person who decides, not for the claimant. */
    private static void tell(ClaimState state, ObjectNode body) {
        switch (state) {
            case ClaimState.Approved approved ->
                body.put("amount", approved.approval().amount().toString());
            case ClaimState.Paying paying ->
                body.put("amount", paying.approval().amount().toString());
            case ClaimState.Paid paid ->
                body.put("amount", paid.approval().amount().toString());
            case ClaimState.AwaitingDocuments awaiting -> {
                ArrayNode asked = body.putArray("asked");
                awaiting.asked().kinds().forEach(kind -> asked.add(kind.wire()));
            }
            case ClaimState.Referred referred -> {
                reasons(referred.reasons(), body);
                lookAt(referred.doubts(), body);
            }
            case ClaimState.Investigating investigating -> reasons(investigating.reasons(), body);
            case ClaimState.Reported _, ClaimState.Reading _, ClaimState.Declined _, ClaimState.Withdrawn _ -> {}
        }
    }

    /** Papers that follow the payment: what is still to come, by when, and how far they are. */
    private static void follow(LaterPapers later, ObjectNode body) {
        ObjectNode follows = body.putObject("later");
        ArrayNode missing = follows.putArray("documents");
        later.documents().forEach(kind -> missing.add(kind.wire()));
        follows.put("due", later.promised().due().toString());
        follows.put(
                "stage",
                switch (later.stage()) {
                    case AWAITED, REMINDED -> "awaited";
                    case WITH_A_PERSON -> "with-a-person";
                    case COMPLETE -> "complete";
                });
    }

    private static void reasons(SortedSet<Reason> reasons, ObjectNode body) {
        ArrayNode listed = body.putArray("reasons");
        reasons.forEach(reason -> listed.add(reason.wire()));
    }

    /** Papers and places that speak of what could not be proven; no value of it. */
    private static void lookAt(List<Doubt> doubts, ObjectNode body) {
        ArrayNode places = body.putArray("lookAt");
        doubts.forEach(doubt -> places.addObject()
                .put("fact", doubt.fact())
                .put("document", doubt.document())
                .put("kind", doubt.paper().wire())
                .put("where", doubt.where())
                .put("why", doubt.why()));
    }

    /** The places on papers on which the last decision rests; no value of them. */
    private static void grounds(List<StoredEvent> events, ArrayNode places) {
        List<Ground> last = List.of();
        for (StoredEvent event : events) {
            last = switch (event.event()) {
                case ClaimEvent.DecidedToPay decided when !decided.grounds().isEmpty() -> decided.grounds();
                case ClaimEvent.ReferredToPerson referred -> referred.grounds();
                default -> last;
            };
        }
        for (Ground ground : last) {
            ArrayNode box = places.addObject()
                    .put("fact", ground.fact())
                    .put("rule", ground.rule())
                    .put("document", ground.document())
                    .put("kind", ground.paper().wire())
                    .put("page", ground.page())
                    .put("where", ground.where())
                    .putArray("box");
            Quad corners = ground.box();
            for (Point corner :
                    List.of(corners.topLeft(), corners.topRight(), corners.bottomRight(), corners.bottomLeft())) {
                box.addArray().add(Math.round(corner.x())).add(Math.round(corner.y()));
            }
        }
    }

    private static void documents(ClaimState state, ArrayNode documents) {
        for (ClaimDocument document : state.file().documents()) {
            ObjectNode each =
                    documents.addObject().put("document", document.id().value());
            switch (document.status()) {
                case ClaimDocument.Expected() -> each.put("status", "expected");
                case ClaimDocument.Read(var kind, var quality, var _) -> {
                    each.put("status", "read").put("kind", kind.wire());
                    if (!quality.usable()) {
                        each.put("reason", quality.reason());
                    }
                }
                case ClaimDocument.Unreadable(String reason) ->
                    each.put("status", "unreadable").put("reason", reason);
            }
        }
    }

    ObjectNode notices(ClaimId claim) {
        ObjectNode body = Answer.object();
        ArrayNode told = body.putArray("notices");
        for (NoticeStore.Notice notice : notices.of(claim)) {
            told.addObject().put("at", at(notice.at())).put("text", notice.text());
        }
        return body;
    }

    private static String at(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(SHANGHAI));
    }
}
