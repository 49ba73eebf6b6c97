package kuaipei.reading.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.reading.engine.Recogniser.Read;
import kuaipei.reading.engine.Recogniser.Sign;
import kuaipei.reading.image.Pixels;

/**
 * Reads a line of text: small and cheap first, then what is not clear at full height, and under red ink without it. Of each
 * place the surer reading is kept: it is one reading. Numbers are read at full height whatever was read of them: a small strip passes
 * over one of several narrow figures without a trace of doubt, and read 420.00 as 40.00.
 */
final class LineReader {

    /** So sure of what it read, a strip is not read again without its red ink. */
    private static final double SURE = 0.97;

    /** Share of red pixels that may hide strokes. */
    private static final double RED = 0.02;

    /** Several parts cost more than the line from about here, for each is read with its neighbours. */
    private static final double MOST_OF_A_LINE = 0.6;

    /** In a strip of one or two characters the network has too few steps at the first height: it read 12 as 2, and surely. */
    private static final double NARROW = 1.5;

    private static final Read NOTHING = new Read(List.of(), List.of());

    private final Recogniser first;
    private final int firstHeight;
    private final Recogniser recogniser;
    private final int fullHeight;

    /**
     * @param first reads every line but numbers
     * @param firstHeight pixels, of the strips that it sees
     * @param recogniser reads what is not clear then
     * @param fullHeight pixels, of the strips that this one sees
     */
    LineReader(Recogniser first, int firstHeight, Recogniser recogniser, int fullHeight) {
        this.first = first;
        this.firstHeight = firstHeight;
        this.recogniser = recogniser;
        this.fullHeight = fullHeight;
    }

    /**
     * The line's characters, their places in heights of the region from its left end.
     *
     * @param columns of the page, which tell that a small look would be wasted on a number; gets this line too
     */
    List<Sign> read(Pixels page, Region region, Columns columns) {
        double heights = region.length() / region.height();
        if (heights < NARROW || firstHeight == fullHeight || columns.goesOnWith(region)) {
            return atFullHeight(page, region, columns);
        }
        Read small = first.read(Strip.cut(page, region, firstHeight));
        if (small.isNumber()) {
            return atFullHeight(page, region, columns);
        }
        columns.add(region, false);
        if (small.isClear()) {
            return small.signs();
        }
        List<Part> parts = Part.of(small, heights);
        if (!parts.isEmpty()
                && heights <= Strip.MOST_HEIGHTS
                && parts.stream().mapToDouble(Part::width).sum() < MOST_OF_A_LINE * heights) {
            Optional<List<Sign>> mended = mended(page, region, small, parts);
            if (mended.isPresent()) {
                return mended.get();
            }
        }
        return surer(page, region, small).signs();
    }

    private List<Sign> atFullHeight(Pixels page, Region region, Columns columns) {
        Read full = surer(page, region, NOTHING);
        columns.add(region, full.isNumber());
        return full.signs();
    }

    /** The line with its unclear parts read again; empty if one does not fit where it was cut out. */
    private Optional<List<Sign>> mended(Pixels page, Region region, Read small, List<Part> parts) {
        double heights = region.length() / region.height();
        List<Sign> signs = new ArrayList<>();
        int next = 0;
        for (Part part : parts) {
            signs.addAll(small.signs().subList(next, part.first()));
            Read again = surer(page, region.part(part.from() / heights, part.to() / heights), part.of(small));
            Optional<List<Sign>> fitting = part.fitted(small, again.signs());
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
            signs.addAll(fitting.get());
            next = part.end();
        }
        signs.addAll(small.signs().subList(next, small.signs().size()));
        return Optional.of(signs);
    }

    private Read surer(Pixels page, Region region, Read small) {
        Pixels strip = Strip.cut(page, region, fullHeight);
        Read full = recogniser.read(strip);
        // A small strip is as sure of what it passed over as of what it read: its confidence counts only where nothing
        // is lost.
        boolean smallCounts = small.gaps().isEmpty() && !small.holdsNumber();
        Read surer = smallCounts && small.confidence() > full.confidence() ? small : full;
        if (surer.confidence() >= SURE || strip.redShare() <= RED) {
            return surer;
        }
        Read withoutInk = recogniser.read(strip.redOnly());
        return withoutInk.confidence() > surer.confidence() ? withoutInk : surer;
    }
}
