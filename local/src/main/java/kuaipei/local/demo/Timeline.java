package kuaipei.local.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.decision.Reason;
import kuaipei.core.paper.DocumentKind;
import tools.jackson.databind.JsonNode;

/** The steps of a claim as lines for people: photographs and readings that follow each other are one line. */
final class Timeline {

    private static final int FACTS = 9;
    private static final int LAST_DIGITS = 4;

    private final Told told;
    private final OffsetDateTime start;
    private final List<Line> lines = new ArrayList<>();
    private int photos;
    private int shown;
    private OffsetDateTime photosAt;
    private OffsetDateTime readAt;

    /**
     * @param seconds since the report
     * @param remark at the end of the line
     */
    record Line(double seconds, String what, String text, String remark) {}

    private Timeline(Told told) {
        this.told = told;
        this.start = at(told.progress().path("steps").path(0));
        this.photosAt = start;
        this.readAt = start;
    }

    static List<Line> of(Told told) {
        Timeline timeline = new Timeline(told);
        told.progress().path("steps").forEach(timeline::step);
        timeline.papers();
        return timeline.lines;
    }

    private static OffsetDateTime at(JsonNode step) {
        return OffsetDateTime.parse(step.path("at").asString());
    }

    private void step(JsonNode step) {
        OffsetDateTime at = at(step);
        switch (step.path("event").asString()) {
            case "Reported" ->
                line(
                        at,
                        "reported",
                        told.story().event().cause() + " on "
                                + told.story().event().date(),
                        "");
            case "DocumentExpected" -> {
                photos++;
                photosAt = at;
            }
            case "DocumentRead", "DocumentUnreadable" -> readAt = at;
            case "DecidedToPay" -> {
                papers();
                line(at, "decided", "pay " + amount() + " yuan", "no person was needed");
            }
            case "AskedForDocuments" -> {
                papers();
                line(at, "asked", "for what is missing, once", "the claimant sends it");
            }
            case "ReferredToPerson" -> {
                papers();
                line(at, "referred", "to a person: " + reasons(), after());
            }
            case "PaymentOrdered" -> line(at, "ordered", "pain.001 → bank", "");
            case "PaymentRejected" -> line(at, "rejected", "by the bank", "");
            case "PaymentSettled" -> line(at, "paid", amount() + " yuan → card ending " + card(), after());
            default -> {
                // Submitted and ReadyToDecide are told by what follows them.
            }
        }
    }

    /** The photographs and readings since the last such lines. */
    private void papers() {
        if (photos == 0) {
            return;
        }
        String kinds = StreamSupport.stream(told.progress().path("documents").spliterator(), false)
                .skip(shown)
                .limit(photos)
                .map(Timeline::kind)
                .collect(Collectors.joining(" · "));
        line(photosAt, photos == 1 ? "1 photo" : photos + " photos", kinds, "");
        shown += photos;
        photos = 0;
        boolean last = shown == told.progress().path("documents").size();
        line(readAt, "read", last ? Doubts.proven(told.proof()) + " of " + FACTS + " facts proven" : "", "");
    }

    private static String kind(JsonNode document) {
        String wire = document.path("kind").asString("unreadable");
        return wire
                + DocumentKind.ofWire(wire).map(kind -> " " + kind.chinese()).orElse("");
    }

    private void line(OffsetDateTime at, String what, String text, String remark) {
        lines.add(new Line(Duration.between(start, at).toMillis() / 1e3, what, text, remark));
    }

    private String after() {
        return "%.1f s after the last photo".formatted(told.secondsFromLastPhoto());
    }

    private String amount() {
        return told.reckoning().map(reckoning -> reckoning.amount().toString()).orElse("?");
    }

    private String card() {
        String number = told.state() instanceof ClaimState.Paid paid
                ? paid.approval().payee().cardNumber()
                : "";
        return number.substring(Math.max(0, number.length() - LAST_DIGITS));
    }

    private String reasons() {
        return told.state() instanceof ClaimState.Referred referred
                ? referred.reasons().stream()
                        .map((Reason reason) -> reason.wire() + " " + reason.chinese())
                        .collect(Collectors.joining(" · "))
                : "";
    }
}
