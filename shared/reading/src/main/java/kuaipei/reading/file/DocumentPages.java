package kuaipei.reading.file;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kuaipei.reading.file.PictureFile.Opened;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/**
 * Draws the pages of a document in a thread of its own, so that whoever asked gets an answer in time whatever the document
 * does. What cannot be drawn whole is refused whole: a page that is missing might be the one that speaks against.
 */
final class DocumentPages {

    /** A scanned page takes a tenth of this on a warm machine, and a third on one that has just started. */
    private static final long MOST_MILLIS = 8_000;

    private static final long MORE_MILLIS_A_PAGE = 2_500;

    static {
        QuietLibraries.hush();
    }

    private DocumentPages() {}

    /** What draws a document: every page in its order. What it throws tells why it does not. */
    interface Drawing {
        List<Pixels> pages(Deadline deadline) throws IOException;
    }

    static Opened drawn(Drawing drawing) {
        Deadline deadline = Deadline.in(MOST_MILLIS, MORE_MILLIS_A_PAGE);
        FutureTask<Opened> task = new FutureTask<>(answering(drawing, deadline));
        Thread.ofPlatform().name("draws a document").daemon().start(task);
        try {
            while (true) {
                try {
                    return task.get(deadline.leftMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Pages that were done since have earned the others more time.
                    if (deadline.leftMillis() == 0) {
                        return new Opened.Refused(Refusal.TOO_COMPLEX);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a document was neither drawn nor refused", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a document was drawn", e);
        }
    }

    private static Callable<Opened> answering(Drawing drawing, Deadline deadline) {
        return () -> {
            try {
                return new Opened.Pages(drawing.pages(deadline));
            } catch (Stopped stopped) {
                return new Opened.Refused(stopped.why());
            } catch (IOException | RuntimeException e) {
                // What parses a document answers a damaged one with whatever its fields run into: the fuzzer found nine
                // kinds.
                return new Opened.Refused(Refusal.DAMAGED_DOCUMENT);
            } catch (OutOfMemoryError | StackOverflowError e) {
                return new Opened.Refused(Refusal.TOO_COMPLEX);
            }
        };
    }
}
