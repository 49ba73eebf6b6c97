package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;

/**
 * How far each character of a reading can be trusted. Recognition says of every character how sure it is; where an unsure
 * one has a twin that looks alike (0 and 8, 元 and 角), the character is weak, not the line.
 */
public final class Trust {
    /** Characters of one set are taken for each other on worn print; a table, so that a pair is another line of it. */
    private static final List<String> ALIKE = Confusables.SETS;

    /**
     * A confusable character under this confidence is weak. A starting value, not yet calibrated on a corpus: too low, and a
     * misread character passes for sure; too high, and right ones cost second looks.
     */
    static final double SURE = 0.80;

    private final Paper paper;

    private Trust(Paper paper) {
        this.paper = paper;
    }

    public static Trust in(Paper paper) {
        return new Trust(paper);
    }

    /** Whether a character has a twin. */
    static boolean isConfusable(String sign) {
        return ALIKE.stream().anyMatch(set -> set.contains(sign));
    }

    /** Whether two different characters are taken for each other. */
    static boolean areAlike(String one, String other) {
        return ALIKE.stream().anyMatch(set -> set.contains(one) && set.contains(other));
    }

    /** Places in what is printed, spaces left out, whose character is weak; none where nothing is known of characters. */
    public Set<Integer> weak(FieldReading reading) {
        Set<Integer> weak = new HashSet<>();
        if (isBorneOut(reading)) {
            return weak;
        }
        List<Glyph> glyphs = glyphs(reading);
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph.confidence() < SURE && isConfusable(glyph.text())) {
                weak.add(i);
            }
        }
        return weak;
    }

    /** Every second look said the same, and surely. */
    private boolean isBorneOut(FieldReading reading) {
        List<FieldReading> looks = SecondReading.looks(paper, reading);
        return !looks.isEmpty()
                && looks.stream().allMatch(look -> look.value().equals(reading.value()) && look.confidence() >= SURE);
    }

    public boolean isWeak(FieldReading reading) {
        return !weak(reading).isEmpty();
    }

    /** Whether every one of the readings, which say the same, is weak at the same character: then none bears it out. */
    boolean allWeakAlike(List<FieldReading> readings) {
        Set<Integer> common = new HashSet<>();
        boolean first = true;
        for (FieldReading reading : readings) {
            Set<Integer> weak = weak(reading);
            if (weak.isEmpty()) {
                return false;
            }
            if (first) {
                common.addAll(weak);
                first = false;
            } else if (compact(reading.printed())
                    .equals(compact(readings.getFirst().printed()))) {
                common.retainAll(weak);
            }
        }
        return !common.isEmpty();
    }

    /** The confidence of the least sure character; that of the whole where nothing is known of characters. */
    double least(FieldReading reading) {
        return glyphs(reading).stream().mapToDouble(Glyph::confidence).min().orElse(reading.confidence());
    }

    /** The line that holds a reading; empty where it runs over several. */
    Optional<Line> line(FieldReading reading) {
        return paper.lines().stream()
                .filter(line -> !glyphs(line, reading).isEmpty())
                .findFirst();
    }

    /** The characters of the line that make up a reading; empty where its line is not known, or it runs over several. */
    private List<Glyph> glyphs(FieldReading reading) {
        return line(reading).map(line -> glyphs(line, reading)).orElse(List.of());
    }

    private static List<Glyph> glyphs(Line line, FieldReading reading) {
        Point centre = reading.place().box().centre();
        List<Glyph> signs =
                line.glyphs().stream().filter(glyph -> !glyph.text().isBlank()).toList();
        return signs.isEmpty() || !holds(line.box(), centre)
                ? List.of()
                : nearest(signs, compact(reading.printed()), along(line.box(), centre))
                        .orElse(List.of());
    }

    private static Optional<List<Glyph>> nearest(List<Glyph> signs, String printed, double along) {
        StringBuilder text = new StringBuilder();
        List<Glyph> each = new ArrayList<>();
        for (Glyph sign : signs) {
            sign.text().chars().forEach(_ -> each.add(sign));
            text.append(sign.text());
        }
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int at = text.indexOf(printed); at >= 0 && !printed.isEmpty(); at = text.indexOf(printed, at + 1)) {
            double middle =
                    (each.get(at).along() + each.get(at + printed.length() - 1).along()) / 2;
            if (Math.abs(middle - along) < least) {
                least = Math.abs(middle - along);
                best = at;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(each.subList(best, best + printed.length()));
    }

    private static double along(Quad box, Point at) {
        double dx = box.topRight().x() - box.topLeft().x();
        double dy = box.topRight().y() - box.topLeft().y();
        double length = dx * dx + dy * dy;
        return length == 0
                ? 0
                : ((at.x() - box.topLeft().x()) * dx + (at.y() - box.topLeft().y()) * dy) / length;
    }

    /** Whether a point lies within a box, which may stand askew. */
    private static boolean holds(Quad box, Point at) {
        return left(box.topLeft(), box.topRight(), at)
                && left(box.topRight(), box.bottomRight(), at)
                && left(box.bottomRight(), box.bottomLeft(), at)
                && left(box.bottomLeft(), box.topLeft(), at);
    }

    private static boolean left(Point from, Point to, Point at) {
        return (to.x() - from.x()) * (at.y() - from.y()) - (to.y() - from.y()) * (at.x() - from.x()) >= 0;
    }

    static String compact(String printed) {
        return printed.replaceAll("\\s", "");
    }
}
