package kuaipei.reading.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.reading.engine.Recogniser.Read;
import kuaipei.reading.engine.Recogniser.Sign;
import kuaipei.reading.image.Pixels;

/** Reads a page: finds strips, turns it upright, reads every strip, re-reads under red ink. One page at a time. */
public final class PaddleReader implements AutoCloseable {

    /** Long side of the page from which strips are cut. */
    private static final int PAGE_SIDE = 2560;

    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double SURE = 0.97;

    /**
     * A line of which every character is this sure is read once. Above what proof takes for weak (0.80): no weak character comes
     * of a small strip.
     */
    private static final double CLEAR = 0.9;

    /** More than this for a character that was not read, and the line is read again. */
    private static final double LOST = 0.1;

    /** Of a line's box before its first character's centre and behind its last one's, in heights of the strip. */
    private static final double MARGIN = 0.5;

    private static final double RED = 0.02;

    private final Detector detector;
    private final UnderSeal underSeal;
    private final Recogniser recogniser;
    private final AngleVote angle;
    private final int firstHeight;
    private final int fullHeight;

    /** @param threads as many as the machine has CPUs for one page */
    public PaddleReader(ModelSet models, int threads) {
        detector = new Detector(models, threads);
        underSeal = new UnderSeal(detector::find, models.detectorSide());
        recogniser = new Recogniser(models.recogniser(), models.dictionary(), threads);
        angle = new AngleVote(models.angle(), threads);
        firstHeight = models.recogniserFirstHeight();
        fullHeight = models.recogniserHeight();
    }

    /**
     * What stands on a page.
     *
     * @param width of the upright page in which the lines' boxes are given
     * @param quarters by which the picture was turned clockwise to stand upright
     * @param lines top to bottom, then left to right
     */
    public record Text(int width, int height, int quarters, List<Line> lines) {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    public Text read(Pixels picture) {
        Pixels page = picture.withLongSide(PAGE_SIDE);
        int quarters = 0;
        List<Region> regions = detector.find(page);
        if (liesOnItsSide(regions)) {
            quarters = 1;
            page = page.turned(1);
            regions = detector.find(page);
        }
        if (angle.standsOnItsHead(
                page, regions.stream().filter(region -> !region.standsUpright()).toList())) {
            quarters += 2;
            page = page.turned(2);
            regions = regions.stream().map(turnedOver(page)).toList();
        }
        boolean across = quarters % 2 == 1;
        double scale = (double) Math.max(picture.width(), picture.height()) / Math.max(page.width(), page.height());
        List<Line> lines = new ArrayList<>();
        UnderSeal.Found found = underSeal.find(page, regions);
        for (Region region : found.asItIs()) {
            lines.addAll(read(page, region.standsUpright() ? region.laidDown() : region, scale));
        }
        for (Region region : found.bare()) {
            lines.addAll(read(found.withoutInk(), region.standsUpright() ? region.laidDown() : region, scale));
        }
        lines.sort(Comparator.<Line>comparingDouble(line -> line.box().centre().y())
                .thenComparingDouble(line -> line.box().centre().x()));
        return new Text(
                across ? picture.height() : picture.width(),
                across ? picture.width() : picture.height(),
                quarters,
                lines);
    }

    private static boolean liesOnItsSide(List<Region> regions) {
        double upright = 0;
        double lying = 0;
        for (Region region : regions) {
            if (region.standsUpright()) {
                upright += region.height();
            } else if (region.length() >= region.height() * 1.5) {
                lying += region.length();
            }
        }
        return upright > lying;
    }

    private static java.util.function.UnaryOperator<Region> turnedOver(Pixels page) {
        return region -> new Region(
                new kuaipei.core.paper.Point(
                        page.width() - region.centre().x(),
                        page.height() - region.centre().y()),
                region.angle(),
                region.length(),
                region.height(),
                new Region.Bend(
                        -region.bend().c0(),
                        region.bend().c1(),
                        -region.bend().c2(),
                        region.bend().c3()));
    }

    private List<Line> read(Pixels page, Region region, double scale) {
        List<Line> lines = new ArrayList<>();
        Region whole = region.scaled(scale, scale);
        for (List<Sign> part : LineCutter.cut(strip(page, region).signs())) {
            if (confidence(part) >= LEAST_CONFIDENCE) {
                lines.add(line(part, whole));
            }
        }
        return lines;
    }

    /** Small and cheap first; where that is not clear, at full height, and under red ink without it. */
    private Read strip(Pixels page, Region region) {
        Read small = recogniser.read(Strip.cut(page, region, firstHeight));
        if (isClear(small)) {
            return small;
        }
        Pixels strip = Strip.cut(page, region, fullHeight);
        Read full = firstHeight < fullHeight ? recogniser.read(strip) : small;
        // A small strip is as sure of what it passed over as of what it read: its confidence counts only where nothing
        // is lost.
        Read surer = small.lost() <= LOST && small.confidence() > full.confidence() ? small : full;
        if (surer.confidence() >= SURE || strip.redShare() <= RED) {
            return surer;
        }
        Read withoutInk = recogniser.read(strip.redOnly());
        return withoutInk.confidence() > surer.confidence() ? withoutInk : surer;
    }

    private static boolean isClear(Read read) {
        return read.leastSure() >= CLEAR && read.lost() <= LOST;
    }

    /**
     * How a line is looked at again.
     *
     * @param margin added above and below, as a share of its height; less than nothing cuts closer
     * @param stretched whether its darkest becomes black and its lightest white, red ink taken away
     */
    public record Look(double margin, boolean stretched) {}

    /** Reads one line again, cut from the picture itself instead of the page; empty if nothing is read there. */
    public Optional<Line> again(Pixels picture, Line line, Look look) {
        Region region = Region.of(line.box(), 1 + 2 * look.margin());
        Pixels strip = Strip.cut(picture, region, fullHeight);
        List<Sign> characters = recogniser
                .read(look.stretched() ? strip.redOnly().stretched() : strip)
                .signs();
        return characters.isEmpty() ? Optional.empty() : Optional.of(line(characters, region));
    }

    private static double confidence(List<Sign> characters) {
        return characters.stream().mapToDouble(Sign::confidence).average().orElse(0);
    }

    private static Line line(List<Sign> part, Region region) {
        double heights = region.length() / region.height();
        double from = Math.max(0, (part.getFirst().x() - MARGIN) / heights);
        double to = Math.min(1, (part.getLast().x() + MARGIN) / heights);
        List<Glyph> glyphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Sign character : part) {
            String normal = Normalizer.normalize(character.text(), Normalizer.Form.NFKC);
            text.append(normal);
            double along = Math.clamp((character.x() / heights - from) / Math.max(to - from, 1e-6), 0, 1);
            normal.codePoints()
                    .forEach(code -> glyphs.add(new Glyph(Character.toString(code), character.confidence(), along)));
        }
        return new Line(text.toString(), confidence(part), region.quad(from, to), glyphs);
    }

    @Override
    public void close() {
        detector.close();
        recogniser.close();
        angle.close();
    }
}
