package kuaipei.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.paper.Paper;
import kuaipei.local.running.Suite;
import tools.jackson.databind.JsonNode;

/**
 * Files the claim of a story and waits until something came of it.
 *
 * @param status is told what is being waited for
 */
record Filing(Suite suite, Phone phone, ClaimLook look, Clock clock, Consumer<String> status) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LAST_NOTICE = Duration.ofSeconds(15);
    private static final long LOOKS_EVERY_MILLIS = 40;

    /** States in which nothing more happens by itself. */
    private static final Set<String> RESTING =
            Set.of("AwaitingDocuments", "Referred", "Investigating", "Paid", "Declined", "Withdrawn");

    Told tell(Story story) {
        status.accept("reporting 报案");
        Phone.Opened claim = phone.open(UUID.randomUUID().toString(), story);
        Instant lastPhoto = send(claim, story.photos());
        JsonNode progress = await(claim, 0);
        if (progress.path("state").asString().equals("AwaitingDocuments")
                && !story.later().isEmpty()) {
            int before = progress.path("steps").size();
            lastPhoto = send(claim, story.later());
            progress = await(claim, before);
        }
        status.accept("notices 通知");
        suite.awaitQuiet(LAST_NOTICE);
        String at = progress.path("steps")
                .get(progress.path("steps").size() - 1)
                .path("at")
                .asString();
        ClaimState state = look.state(claim.claim());
        List<Paper> papers = look.papers(state);
        return new Told(
                story,
                claim.claim(),
                progress.path("state").asString().toLowerCase(Locale.ROOT),
                Duration.between(lastPhoto, OffsetDateTime.parse(at)).toMillis() / 1e3,
                progress,
                phone.notices(claim).good().path("notices"),
                state,
                papers,
                ClaimLook.proof(state, papers));
    }

    /** @return when the last photograph had arrived */
    private Instant send(Phone.Opened claim, List<String> photos) {
        List<String> documents = new ArrayList<>();
        for (String photo : photos) {
            status.accept("sending 上传 " + photo);
            documents.add(phone.send(claim, Story.photo(photo)));
        }
        Instant arrived = clock.instant();
        phone.submit(claim, documents).good();
        return arrived;
    }

    /** @param before steps that were there already */
    private JsonNode await(Phone.Opened claim, int before) {
        Instant end = clock.instant().plus(PATIENCE);
        while (true) {
            JsonNode progress = phone.progress(claim).good();
            String state = progress.path("state").asString();
            status.accept(state);
            boolean rests = RESTING.contains(state)
                    && progress.path("steps").size() > before
                    && !(state.equals("AwaitingDocuments") && before > 0 && !askedAgain(progress, before));
            if (rests || clock.instant().isAfter(end)) {
                return progress;
            }
            pause();
        }
    }

    private static boolean askedAgain(JsonNode progress, int before) {
        return progress.path("steps")
                .valueStream()
                .skip(before)
                .anyMatch(step -> step.path("event").asString().equals("AskedForDocuments"));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKS_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a claim", e);
        }
    }
}
