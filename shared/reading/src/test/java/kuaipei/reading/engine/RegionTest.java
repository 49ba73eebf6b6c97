package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import kuaipei.core.paper.Point;
import kuaipei.testkit.Seeds;
import org.junit.jupiter.api.Test;

/** A part of a strip lies where it lay on the whole, bent or straight, turned or not. */
class RegionTest {

    private static final int RUNS = 200;

    @Test
    void a_part_of_a_strip_lies_where_it_lay_on_the_whole() {
        Seeds.each(RUNS, RegionTest::assertPartLiesOnTheWhole);
    }

    private static void assertPartLiesOnTheWhole(Random random) {
        double bent = random.nextInt(2) * 20.0;
        Region whole = new Region(
                new Point(random.nextInt(2000), random.nextInt(2000)),
                random.nextDouble() - 0.5,
                300 + random.nextInt(1500),
                20 + random.nextInt(40),
                new Region.Bend(
                        bent * random.nextDouble(),
                        bent * random.nextDouble(),
                        bent * random.nextDouble(),
                        bent * random.nextDouble()));
        double from = random.nextDouble() * 0.7;
        double to = from + 0.1 + random.nextDouble() * (0.9 - from);
        Region part = whole.part(from, to);
        for (double along : new double[] {0, 0.3, 1}) {
            for (double across : new double[] {-0.5, 0, 0.5}) {
                Point expected = whole.at(from + along * (to - from), across * whole.height());
                Point point = part.at(along, across * part.height());
                assertEquals(expected.x(), point.x(), 1e-6, "across the page, " + whole);
                assertEquals(expected.y(), point.y(), 1e-6, "down the page, " + whole);
            }
        }
    }
}
