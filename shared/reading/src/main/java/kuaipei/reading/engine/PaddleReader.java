package kuaipei.reading.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.reading.engine.Recogniser.Sign;
import kuaipei.reading.image.Pixels;

/** Reads a page: finds strips, turns it upright, reads every strip, re-reads under red ink. One page at a time. */
public final class PaddleReader implements AutoCloseable {

    /** Long side of the page from which strips are cut. */
    private static final int PAGE_SIDE = 2560;

    private static final double LEAST_CONFIDENCE = 0.5;

    /** Of a line's box before its first character's centre and behind its last one's, in heights of the strip. */
    private static final double MARGIN = 0.5;

    private final Detector detector;
    private final UnderSeal underSeal;
    private final Recogniser recogniser;
    private final Recogniser first;
    private final AngleVote angle;
    private final LineReader lines;
    private final int fullHeight;

    /** @param threads as many as the machine has CPUs for one page */
    public PaddleReader(ModelSet models, int threads) {
        Room room = new Room();
        detector = new Detector(models, room, threads);
        int side = models.detectorSide();
        underSeal = new UnderSeal(cut -> detector.find(cut, side), side);
        List<String> dictionary = models.dictionary();
        recogniser = new Recogniser(models.recogniser(), dictionary, room, threads);
        first = new Recogniser(models.firstRecogniser(), dictionary, room, threads);
        angle = new AngleVote(models.angle(), room, threads);
        fullHeight = models.recogniserHeight();
        lines = new LineReader(first, models.recogniserFirstHeight(), recogniser, fullHeight);
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
        List<Region> regions = detector.find(page, detector.firstSide());
        int side = detector.sideFor(page, regions);
        boolean lies = liesOnItsSide(regions);
        if (lies) {
            quarters = 1;
            page = page.turned(1);
        }
        if (lies || side > detector.firstSide()) {
            regions = detector.find(page, side);
        }
        if (angle.standsOnItsHead(
                page, regions.stream().filter(region -> !region.standsUpright()).toList())) {
            quarters += 2;
            page = page.turned(2);
            regions = regions.stream().map(turnedOver(page)).toList();
        }
        boolean across = quarters % 2 == 1;
        double scale = (double) Math.max(picture.width(), picture.height()) / Math.max(page.width(), page.height());
        UnderSeal.Found found = underSeal.find(page, regions);
        List<Line> read = new ArrayList<>(read(page, found.asItIs(), scale));
        read.addAll(read(found.withoutInk(), found.bare(), scale));
        read.sort(Comparator.<Line>comparingDouble(line -> line.box().centre().y())
                .thenComparingDouble(line -> line.box().centre().x()));
        return new Text(
                across ? picture.height() : picture.width(),
                across ? picture.width() : picture.height(),
                quarters,
                read);
    }

    private List<Line> read(Pixels page, List<Region> regions, double scale) {
        Columns columns = new Columns();
        return regions.stream()
                .map(region -> region.standsUpright() ? region.laidDown() : region)
                .flatMap(region -> read(page, region, scale, columns).stream())
                .toList();
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

    private List<Line> read(Pixels page, Region region, double scale, Columns columns) {
        List<Line> cut = new ArrayList<>();
        Region whole = region.scaled(scale, scale);
        for (List<Sign> part : LineCutter.cut(lines.read(page, region, columns))) {
            if (confidence(part) >= LEAST_CONFIDENCE) {
                cut.add(line(part, whole));
            }
        }
        return cut;
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
        first.close();
        angle.close();
    }
}
