package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kuaipei.core.paper.Point;
import kuaipei.reading.image.Pixels;
import kuaipei.testkit.Seeds;
import org.junit.jupiter.api.Test;

/** Whatever lines were found, found again, cut, glued or missed: none stands twice and none goes for nothing. */
class UnderSealPropertyTest {

    private static final int RUNS = 400;
    private static final int ROW = 60;
    private static final Pixels NO_PAGE = new Pixels(1, 1, new byte[3]);

    private static boolean isInk(Point place) {
        return Math.hypot(place.x() - 700, place.y() - 300) < 130;
    }

    private static Region line(double from, double to, double y, double height) {
        return new Region(new Point((from + to) / 2, y), 0, to - from, height, Region.Bend.NONE);
    }

    /** Lines in rows; the first finding cuts, glues and misses some, the second moves them a little or misses them. */
    private static void page(Random random, List<Region> old, List<Region> anew) {
        for (int row = 1; row < 12; row++) {
            double from = random.nextInt(400);
            double to = from + 100 + random.nextInt(800);
            double y = row * (double) ROW;
            double middle = from + (to - from) * (0.3 + 0.4 * random.nextDouble());
            switch (random.nextInt(5)) {
                case 0 -> old.add(line(from, to, y, 40));
                case 1 -> {
                    old.add(line(from, middle - 10, y, 40));
                    old.add(line(middle + 10, to, y, 40));
                }
                case 2 -> old.add(line(from, to + 150, y, 44));
                case 3 -> old.add(line(from, to, y + ROW / 2.0, 40 + 3.0 * ROW));
                default -> {}
            }
            switch (random.nextInt(4)) {
                case 0 -> anew.add(line(from, middle, y + 2, 38));
                case 1 -> {}
                default -> anew.add(line(from - 3, to + 3, y + random.nextInt(5) - 2, 42));
            }
        }
    }

    private static boolean covered(Region region, Point place) {
        return Math.abs(place.x() - region.centre().x()) <= region.length() / 2
                && Math.abs(place.y() - region.centre().y()) <= region.height() / 2;
    }

    @Test
    void a_new_region_takes_the_place_of_old_ones_and_no_line_stands_twice() {
        Seeds.each(RUNS, random -> {
            List<Region> old = new ArrayList<>();
            List<Region> anew = new ArrayList<>();
            page(random, old, anew);
            UnderSeal.Found found = UnderSeal.replaced(old, anew, UnderSealPropertyTest::isInk, NO_PAGE);
            for (Region bare : found.bare()) {
                assertTrue(
                        found.asItIs().stream().noneMatch(region -> UnderSeal.isSame(region, bare)),
                        () -> bare + " stands twice");
            }
            assertTrue(old.containsAll(found.asItIs()) && anew.containsAll(found.bare()), "nothing is invented");
        });
    }

    @Test
    void an_old_region_goes_only_where_new_ones_or_ink_lie_in_its_place() {
        Seeds.each(RUNS, random -> {
            List<Region> old = new ArrayList<>();
            List<Region> anew = new ArrayList<>();
            page(random, old, anew);
            UnderSeal.Found found = UnderSeal.replaced(old, anew, UnderSealPropertyTest::isInk, NO_PAGE);
            for (Region gone : old) {
                if (found.asItIs().contains(gone) || gone.height() > 100) {
                    continue;
                }
                int lost = 0;
                for (int i = 0; i < 100; i++) {
                    Point place = gone.at((i + 0.5) / 100, 0);
                    lost += isInk(place) || found.bare().stream().anyMatch(bare -> covered(bare, place)) ? 0 : 1;
                }
                assertTrue(lost <= 35, gone + " lost " + lost + " %");
            }
        });
    }

    @Test
    void the_same_found_again_is_found_once() {
        Seeds.each(RUNS, random -> {
            List<Region> old = new ArrayList<>();
            List<Region> anew = new ArrayList<>();
            page(random, old, anew);
            UnderSeal.Found found = UnderSeal.replaced(anew, anew, UnderSealPropertyTest::isInk, NO_PAGE);
            assertEquals(anew, found.bare());
            assertEquals(List.of(), found.asItIs());
        });
    }
}
