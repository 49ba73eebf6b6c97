package kuaipei.core.port;

import java.util.List;
import kuaipei.core.paper.LatinPage;

/**
 * An outside engine that reads papers in Latin script. It knows no other script and does not say so: what it answers about a
 * Chinese page is nonsense that looks finished, so every answer is held against what papers print.
 */
public interface LatinTexts {

    /** What is looked for besides the text. */
    enum Aim {
        BILL,
        IDENTITY,
        FORM
    }

    /** What became of a document. */
    sealed interface Answer {}

    /** What became of the wish to have a file read. */
    sealed interface Begun {}

    /** @param complete false if the engine left out pages of it: nothing on it proves anything */
    record Recognised(List<LatinPage> pages, boolean complete) implements Answer {
        public Recognised {
            pages = List.copyOf(pages);
        }
    }

    /** The engine is not done yet. */
    record Running() implements Answer {}

    /** The same photograph begun again has the same job. */
    record Started(String job) implements Begun {}

    /** @param reason a code: {@code bad-document}, {@code unsupported-document}, … Trying again would not help */
    record Unreadable(String reason) implements Answer, Begun {}

    /** Whether files of several pages can be read here; else pictures only. */
    boolean takesFiles();

    /**
     * Reads a picture while the caller waits.
     *
     * @param picture JPEG, within {@link Limits#MOST_LATIN_BYTES} and {@link Limits#MOST_LATIN_SIDE_PIXELS}
     */
    Answer read(Aim aim, byte[] picture);

    /** Has a file of {@code incoming} read; who it is for is told when it is done. */
    Begun start(PhotoKey photo);

    /** What has become of a job. */
    Answer collect(String job);
}
