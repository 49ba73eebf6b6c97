package kuaipei.reading.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kuaipei.core.paper.Point;
import kuaipei.reading.engine.RedInk.Box;
import kuaipei.reading.image.Pixels;

/**
 * Looks again for the strips of text around red seals, on the page without the ink: under a seal the detector misses lines,
 * glues them to the seal's own words or cuts them short. Pages without a seal cost a look at every sixteenth pixel.
 */
final class UnderSeal {

    /** Points that stand for a region: along its length, and across its middle half. */
    private static final int ALONG = 24;

    private static final double[] ACROSS = {-0.25, 0, 0.25};

    /** Two regions with more of one in the other are one line, or parts of one. */
    private static final double SAME = 0.15;

    /** An old region of which more than this is neither found anew nor red ink stays: something else stands there. */
    private static final double LEFT = 0.25;

    /** An old region so many times taller than a new one is the box around the seal's bent words, and no line. */
    private static final double BOX = 2;

    /** From this share of the paper's brightness on the darkest of a strip is what the bleaching left of the seal's own words. */
    private static final double PALE = 0.66;

    /** Strips are cut so high to see how dark they are, and a twentieth of a strip with text on it is darker than the rest. */
    private static final int HEIGHT = 32;

    private static final double DARKEST = 0.05;

    /** Beside a seal a line of unknown length may lie: so much of the seal's width on each side is looked at. */
    private static final double BESIDE = 0.75;

    private final Function<Pixels, List<Region>> detector;
    private final int side;

    /**
     * @param detector finds the regions of a picture
     * @param side longest of a picture that it takes as it is, pixels
     */
    UnderSeal(Function<Pixels, List<Region>> detector, int side) {
        this.detector = detector;
        this.side = side;
    }

    /**
     * A page's regions, each of which is cut from one of two pictures.
     *
     * @param asItIs to be cut from the page
     * @param bare to be cut from the page without the ink; none of them is a line that {@code asItIs} has too
     * @param withoutInk the page itself where no seal lies on it
     */
    record Found(List<Region> asItIs, List<Region> bare, Pixels withoutInk) {
        Found {
            asItIs = List.copyOf(asItIs);
            bare = List.copyOf(bare);
        }
    }

    /** @param found on the page as it is */
    Found find(Pixels page, List<Region> found) {
        RedInk ink = new RedInk(page);
        List<Region> asItIs = found;
        List<Region> bare = new ArrayList<>();
        Pixels withoutInk = page;
        for (Box seal : ink.seals()) {
            Box near = seal.grown(ink.cell(), ink.cell(), page);
            List<Region> touched = found.stream().filter(touches(near)).toList();
            if (touched.isEmpty()) {
                continue;
            }
            if (withoutInk == page) {
                withoutInk = new Pixels(page.width(), page.height(), page.bgr().clone());
            }
            Box look = around(seal, touched, ink.cell(), page);
            RedInk.bleach(withoutInk, look);
            List<Region> anew = detected(withoutInk, look).stream()
                    .filter(touches(near))
                    .filter(isText(withoutInk))
                    .filter(region -> bare.stream().noneMatch(other -> isSame(region, other)))
                    .toList();
            Found replaced = replaced(asItIs, anew, ink::at, withoutInk);
            asItIs = replaced.asItIs();
            bare.addAll(replaced.bare());
        }
        return new Found(asItIs, bare, withoutInk);
    }

    private static Predicate<Region> touches(Box box) {
        return region -> points(region).stream().anyMatch(box::holds);
    }

    /** What must be seen to find the lines around a seal whole. */
    private static Box around(Box seal, List<Region> touched, int cell, Pixels page) {
        Box look = seal.grown((int) (BESIDE * seal.width()), 2 * cell, page);
        for (Region region : touched) {
            for (double along : new double[] {0, 1}) {
                for (double across : new double[] {-0.5, 0.5}) {
                    look = look.with(region.at(along, across * region.height()), page);
                }
            }
        }
        return look.grown(cell, cell, page);
    }

    /** In the same measure as on the page; without what the box's edge may have cut. */
    private List<Region> detected(Pixels withoutInk, Box look) {
        double scale = Math.min(1, (double) side / Math.max(withoutInk.width(), withoutInk.height()));
        Pixels cut = withoutInk.cut(look.left(), look.top(), look.width(), look.height());
        Pixels small = cut.resized(Math.max(1, (int) Math.round(cut.width() * scale)), Math.max(1, (int)
                Math.round(cut.height() * scale)));
        double sx = (double) cut.width() / small.width();
        double sy = (double) cut.height() / small.height();
        List<Region> whole = new ArrayList<>();
        for (Region region : detector.apply(small)) {
            Region there = region.scaled(sx, sy);
            Region placed = new Region(
                    new Point(there.centre().x() + look.left(), there.centre().y() + look.top()),
                    there.angle(),
                    there.length(),
                    there.height(),
                    there.bend());
            if (!isCut(placed, look, withoutInk)) {
                whole.add(placed);
            }
        }
        return whole;
    }

    /** The seal's own words are read with their ink, if at all. */
    private static Predicate<Region> isText(Pixels withoutInk) {
        return region -> {
            byte[] strip = Strip.cut(withoutInk, region, HEIGHT).bgr();
            int[] values = new int[strip.length];
            for (int i = 0; i < strip.length; i++) {
                values[i] = strip[i] & 0xff;
            }
            Arrays.sort(values);
            return values[(int) (DARKEST * values.length)] < PALE * values[(int) ((1 - DARKEST) * values.length)];
        };
    }

    private static boolean isCut(Region region, Box look, Pixels page) {
        Box inside = new Box(
                look.left() == 0 ? -page.width() : look.left(),
                look.top() == 0 ? -page.height() : look.top(),
                look.right() == page.width() ? 2 * page.width() : look.right(),
                look.bottom() == page.height() ? 2 * page.height() : look.bottom());
        return !inside.holds(region.at(0, 0)) || !inside.holds(region.at(1, 0));
    }

    /**
     * New regions in the place of the old ones that are the same lines. An old one of which much is not found anew, and is no ink
     * of a seal, stays, and what was found anew of it goes.
     */
    static Found replaced(List<Region> old, List<Region> anew, Predicate<Point> isInk, Pixels withoutInk) {
        Set<Region> bare = new HashSet<>(anew);
        boolean again = true;
        while (again) {
            again = false;
            for (Region region : old) {
                List<Region> instead =
                        bare.stream().filter(each -> isSame(region, each)).toList();
                if (!instead.isEmpty()
                        && instead.stream().noneMatch(each -> depth(region) > BOX * depth(each))
                        && left(region, instead, isInk) > LEFT) {
                    instead.forEach(bare::remove);
                    again = true;
                }
            }
        }
        return new Found(
                old.stream()
                        .filter(region -> bare.stream().noneMatch(each -> isSame(region, each)))
                        .toList(),
                anew.stream().filter(bare::contains).toList(),
                withoutInk);
    }

    /** Share of a region that lies neither in the others nor under ink. */
    private static double left(Region region, List<Region> others, Predicate<Point> isInk) {
        List<Point> points = points(region);
        long left = points.stream()
                .filter(point -> others.stream().noneMatch(other -> holds(other, point)))
                .filter(point -> !isInk.test(point))
                .count();
        return (double) left / points.size();
    }

    /** Of the line that a region is, whichever way it runs. */
    private static double depth(Region region) {
        return region.standsUpright() ? region.length() : region.height();
    }

    static boolean isSame(Region one, Region other) {
        return overlap(one, other) > SAME || overlap(other, one) > SAME;
    }

    /** Share of the one that lies in the other. */
    private static double overlap(Region one, Region other) {
        List<Point> points = points(one);
        return (double) points.stream().filter(point -> holds(other, point)).count() / points.size();
    }

    private static List<Point> points(Region region) {
        List<Point> points = new ArrayList<>(ALONG * ACROSS.length);
        for (int i = 0; i < ALONG; i++) {
            for (double across : ACROSS) {
                points.add(region.at((i + 0.5) / ALONG, across * region.height()));
            }
        }
        return points;
    }

    private static boolean holds(Region region, Point place) {
        double dx = place.x() - region.centre().x();
        double dy = place.y() - region.centre().y();
        double along = dx * Math.cos(region.angle()) + dy * Math.sin(region.angle());
        double across = dy * Math.cos(region.angle()) - dx * Math.sin(region.angle());
        double t = 2 * along / region.length();
        return Math.abs(t) <= 1 && Math.abs(across - region.bend().at(t)) <= region.height() / 2;
    }
}
