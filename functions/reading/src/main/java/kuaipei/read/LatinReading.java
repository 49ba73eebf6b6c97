package kuaipei.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kuaipei.aws.ClaimJson;
import kuaipei.aws.Transient;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.DocumentStore;
import kuaipei.core.port.LatinTexts;
import kuaipei.core.port.Limits;
import kuaipei.core.port.PhotoKey;
import kuaipei.reading.Reading;
import kuaipei.reading.Script;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.layout.LatinPapers;
import tools.jackson.databind.json.JsonMapper;

/**
 * The second reader, where the region has one: our own engine reads every picture and page and sees the script; papers in Latin
 * script are then asked of the outside engine. Pictures are answered while we wait. A file of several pages is begun under its
 * document's id, and its photograph's message stays in the queue until the job is done: a completion that is lost is found
 * out at the next delivery, and a job without an end finishes among the dead letters, which are answered.
 */
record LatinReading(LatinTexts texts, LatinPapers papers, DocumentStore documents) {

    /** Part of a reading's key; under another name a paper is read anew. */
    static final String NAME = "textract-" + LatinPapers.EDITION;

    private static final JsonMapper JSON = ClaimJson.mapper();
    private static final String PDF = "%PDF-";

    /** A4 at 150 dots an inch: a file has no pixels of its own, and its places are shares of the page. */
    private static final int FILE_WIDTH = 1_240;

    private static final int FILE_HEIGHT = 1_754;

    /** JPEG as it is kept is under a quarter of a byte a pixel; what is not is sent smaller by this. */
    private static final double SMALLER = 0.7;

    /** What the outside engine made of a document. */
    sealed interface Answer {}

    record Made(Paper paper) implements Answer {}

    record Unreadable(String reason) implements Answer {}

    /** What is kept of a job that was begun. */
    record Job(String job) {}

    /** What became of a job that an earlier delivery began; empty if none was. */
    Optional<Answer> begun(PhotoKey photo, String folder) {
        return job(folder).map(job -> collected(photo, job));
    }

    /** The job that was begun for a document, if one was. */
    Optional<String> job(String folder) {
        return documents
                .kept(note(folder))
                .map(json -> JSON.readValue(new String(json, StandardCharsets.UTF_8), Job.class)
                        .job());
    }

    /** What the outside engine makes of a document; empty if it is none for it and the first reading stands. */
    Optional<Answer> of(PhotoKey photo, String folder, byte[] file, Reading first) {
        boolean latin = Script.of(first.papers().stream()
                        .flatMap(paper -> paper.lines().stream())
                        .map(Line::text)
                        .toList())
                .isLatin();
        if (!latin) {
            return Optional.empty();
        }
        if (isPdf(file)) {
            return texts.takesFiles() ? Optional.of(started(photo, folder)) : Optional.empty();
        }
        if (first.pages().size() > 1) {
            // An OFD, which the engine does not take; and one of its pages alone is not the file.
            return Optional.empty();
        }
        return first.upright().map(picture -> picture(photo, picture, first.paper()));
    }

    private static boolean isPdf(byte[] file) {
        return new String(file, 0, Math.min(PDF.length(), file.length), StandardCharsets.ISO_8859_1).equals(PDF);
    }

    private Answer picture(PhotoKey photo, Pixels picture, Paper first) {
        return switch (texts.read(papers.aim(first.lines()), withinLimits(picture))) {
            case LatinTexts.Recognised text ->
                new Made(papers.paper(photo.document().value(), text, picture.width(), picture.height()));
            case LatinTexts.Running() -> throw new IllegalStateException("a picture is read while the caller waits");
            case LatinTexts.Unreadable(String reason) -> new Unreadable(reason);
        };
    }

    private static byte[] withinLimits(Pixels picture) {
        int side = Math.min(Math.max(picture.width(), picture.height()), Limits.MOST_LATIN_SIDE_PIXELS);
        byte[] jpeg = Upright.jpeg(picture.withLongSide(side));
        while (jpeg.length > Limits.MOST_LATIN_BYTES) {
            side = (int) (side * SMALLER);
            jpeg = Upright.jpeg(picture.withLongSide(side));
        }
        return jpeg;
    }

    /** A death between start and note is harmless: the same document begins the same job. */
    private Answer started(PhotoKey photo, String folder) {
        return switch (texts.start(photo)) {
            case LatinTexts.Started(String job) -> {
                byte[] json = JSON.writeValueAsString(new Job(job)).getBytes(StandardCharsets.UTF_8);
                documents.keep(note(folder), json, "application/json");
                yield collected(photo, job);
            }
            case LatinTexts.Unreadable(String reason) -> new Unreadable(reason);
        };
    }

    /**
     * What became of a job.
     *
     * @throws Transient while it runs, so that the message comes again
     */
    Answer collected(PhotoKey photo, String job) {
        return switch (texts.collect(job)) {
            case LatinTexts.Recognised text ->
                new Made(papers.paper(photo.document().value(), text, FILE_WIDTH, FILE_HEIGHT));
            case LatinTexts.Running() -> throw new Transient("latin-job-running");
            case LatinTexts.Unreadable(String reason) -> new Unreadable(reason);
        };
    }

    private static String note(String folder) {
        return folder + "textract-job.json";
    }
}
