package kuaipei.reading.image;

import java.awt.Dimension;
import java.util.Optional;

/** How much a document may hold, and how large its pages are drawn. */
public final class DocumentLimits {

    /** A fee list of a long stay has a dozen; more are sent in two files. */
    public static final int MOST_PAGES = 20;

    /** Bytes that one part unpacks to: a page of A3 in colours at 300 dots an inch has 52 MB. */
    public static final long MOST_IN_ONE = 150_000_000;

    /** Bytes that all its parts unpack to. */
    public static final long MOST_IN_ALL = 400_000_000;

    /** Long side of a drawn page, in pixels: what the reader looks at. */
    public static final int LONG_SIDE = 2_560;

    /** Pixels a point: 300 an inch. A small paper is not drawn larger than a scanner would take it. */
    private static final double MOST_SCALE = 300 / 72.0;

    private DocumentLimits() {}

    /**
     * How many pixels a point of a page becomes.
     *
     * @throws Stopped for a page that is no paper
     */
    public static double scale(double widthPoints, double heightPoints) {
        double longer = Math.max(widthPoints, heightPoints);
        if (!(longer > 0) || !(longer < Integer.MAX_VALUE)) {
            throw new Stopped(Refusal.DAMAGED_DOCUMENT);
        }
        double scale = Math.min(MOST_SCALE, LONG_SIDE / longer);
        size(widthPoints, heightPoints, scale);
        return scale;
    }

    /**
     * A page's size in pixels.
     *
     * @throws Stopped for a page that is no paper
     */
    public static Dimension size(double widthPoints, double heightPoints, double scale) {
        int width = (int) Math.floor(widthPoints * scale);
        int height = (int) Math.floor(heightPoints * scale);
        Optional<Refusal> unfit = Photograph.unfit(width, height);
        if (unfit.isPresent()) {
            throw new Stopped(unfit.get());
        }
        return new Dimension(width, height);
    }
}
