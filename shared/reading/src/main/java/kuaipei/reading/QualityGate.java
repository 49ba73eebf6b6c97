package kuaipei.reading;

import java.util.List;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Quality;
import kuaipei.core.paper.Quality.Verdict;
import kuaipei.reading.image.Pixels;

/**
 * Whether a photograph is good enough, by what could be read: measures of sharpness do not compare across kinds of paper.
 * Thresholds from reading.md, "Quality gate".
 */
final class QualityGate {
    private static final double LEAST_MEAN = 0.92;
    private static final double WEAK_LINE = 0.85;
    private static final double MOST_WEAK = 0.20;
    /** Mean brightness, 0 to 255, under which a weak reading is put down to the dark. */
    private static final double DARK = 60;

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
        if (mean >= LEAST_MEAN && weak <= MOST_WEAK) {
            return Garbage.is(lines) ? Garbage.FOUND : Quality.GOOD;
        }
        return new Quality(Verdict.RETAKE, picture.brightness() < DARK ? "dark" : "blur");
    }
}
