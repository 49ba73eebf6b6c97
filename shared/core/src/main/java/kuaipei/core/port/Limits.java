package kuaipei.core.port;

import java.time.Duration;

/** Limits on the work of one call, each with its reason. */
public final class Limits {

    /** Several photographs of one claim are read at once and contend for it; measured on eight writers. */
    public static final int WRITE_ATTEMPTS = 8;

    /** Decisions in a row that were overtaken by other claims of the policy; then the queue tries later. */
    public static final int DECISION_ATTEMPTS = 5;

    /** DynamoDB takes 100 items in a transaction; a claim that needs more than 60 is not for a machine. */
    public static final int MOST_ITEMS = 60;

    /** A photograph, in bytes: what the reader takes; docs/reading.md, "From a file to a paper". */
    public static final long MOST_PHOTO_BYTES = 20_000_000;

    /** How long a new layout may wait: people who put one there try it within minutes, and a listing for each page costs. */
    public static final Duration LAYOUTS_REFRESH = Duration.ofMinutes(1);

    /** A picture for the engine of Latin script, in bytes: Textract takes 10 MB. */
    public static final int MOST_LATIN_BYTES = 10_000_000;

    /** The same picture's longer side: Textract takes 10,000 pixels. */
    public static final int MOST_LATIN_SIDE_PIXELS = 10_000;

    /**
     * Answers of a thousand blocks that one job may take to collect, which is some 150 dense pages: each costs a call, and the
     * function has two minutes. Textract's own limits, 500 MB and 3,000 pages, lie behind that of a photograph.
     */
    public static final int MOST_LATIN_ANSWERS = 100;

    private Limits() {}
}
