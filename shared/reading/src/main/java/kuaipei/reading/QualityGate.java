package kuaipei.reading;

import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quality;
import kuaipei.core.paper.Quality.Verdict;
import kuaipei.reading.image.Pixels;

/**
 * Whether a photograph is good enough, by what could be read, and what to do about it if not: hold still, come closer, more light,
 * the whole paper. Thresholds of confidence: docs/reading.md, "From a file to a paper"; the others measured on drawn photographs.
 */
final class QualityGate {
    private static final double LEAST_MEAN = 0.92;
    private static final double WEAK_LINE = 0.85;
    private static final double MOST_WEAK = 0.20;
    /** Mean brightness, 0 to 255, under which a weak reading is put down to the dark. */
    private static final double DARK = 60;

    /** Where the middle of the lines is lower, characters are too few pixels high, sharp as they are. */
    private static final double LOW_PIXELS = 24;

    /** An edge of a character that takes a smaller share of its height is sharp: 0.05 to 0.1 were, 0.2 and more were blurred. */
    private static final double SHARP_SHARE = 0.12;

    /** An edge that takes more pixels of 2,600 leaves nothing to read but a word here and there, however sure of it. */
    private static final double WIDE_EDGE = 12;

    private static final double LONG_SIDE = 2600;

    /** Large characters are read all the same: at 0.11 of their height well, at 0.17 no more. */
    private static final double WIDE_SHARE = 0.14;

    /** The sparsest papers, cards, have five lines and more; but on them blur takes some away. */
    private static final int FEW_LINES = 8;

    /** So many lines that run into the border of the picture are a paper that is not all on it. */
    private static final int CUT_LINES = 3;

    private static final double BORDER_SHARE = 0.002;

    private QualityGate() {}

    static Quality of(Pixels picture, List<Line> lines) {
        if (lines.isEmpty()) {
            return new Quality(Verdict.RETAKE, picture.brightness() < DARK ? "dark" : "no-text");
        }
        double mean = lines.stream().mapToDouble(Line::confidence).average().orElse(0);
        double weak = (double) lines.stream()
                        .filter(line -> line.confidence() < WEAK_LINE)
                        .count()
                / lines.size();
        boolean sure = mean >= LEAST_MEAN && weak <= MOST_WEAK;
        if (sure && isCut(picture, lines)) {
            return new Quality(Verdict.RETAKE, "cut-off");
        }
        if (sure && !isWashedOut(picture, lines)) {
            return Garbage.is(lines) ? Garbage.FOUND : Quality.GOOD;
        }
        return new Quality(Verdict.RETAKE, why(picture, lines));
    }

    private static String why(Pixels picture, List<Line> lines) {
        if (picture.brightness() < DARK) {
            return "dark";
        }
        double height = height(lines);
        boolean sharp = Sharpness.edge(picture, lines) < SHARP_SHARE * height;
        return sharp && height < LOW_PIXELS ? "too-small" : "blur";
    }

    /** So blurred that only a few large words were found, and those surely. */
    private static boolean isWashedOut(Pixels picture, List<Line> lines) {
        double scale = LONG_SIDE / Math.max(picture.width(), picture.height());
        double edge = lines.size() < FEW_LINES ? Sharpness.edge(picture, lines) : 0;
        return edge * scale > WIDE_EDGE && edge > WIDE_SHARE * height(lines);
    }

    private static double height(List<Line> lines) {
        double[] heights =
                lines.stream().mapToDouble(QualityGate::height).sorted().toArray();
        return heights[heights.length / 2];
    }

    private static double height(Line line) {
        Point top = line.box().topLeft();
        Point bottom = line.box().bottomLeft();
        return Math.hypot(bottom.x() - top.x(), bottom.y() - top.y());
    }

    private static boolean isCut(Pixels picture, List<Line> lines) {
        double border = BORDER_SHARE * Math.max(picture.width(), picture.height());
        return lines.stream()
                        .filter(line -> Stream.of(
                                        line.box().topLeft(),
                                        line.box().topRight(),
                                        line.box().bottomRight(),
                                        line.box().bottomLeft())
                                .anyMatch(corner -> corner.x() < border
                                        || corner.y() < border
                                        || corner.x() > picture.width() - border
                                        || corner.y() > picture.height() - border))
                        .count()
                >= CUT_LINES;
    }
}
