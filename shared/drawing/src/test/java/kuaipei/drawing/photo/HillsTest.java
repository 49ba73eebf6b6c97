package kuaipei.drawing.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HillsTest {

    private static final int SEED = 20260401;

    @Test
    void a_place_is_as_high_whatever_was_asked_before_it() {
        Noise noise = new Noise(SEED);
        Hills walked = new Hills(noise);
        Random places = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            double x = places.nextDouble(-3, 3);
            double y = places.nextDouble(-3, 3);
            assertEquals(new Hills(noise).at(x, y), walked.at(x, y));
        }
    }

    @Test
    void corners_of_a_unit_have_the_noise_of_the_plane_and_nothing_is_higher_than_one() {
        Noise noise = new Noise(SEED);
        Hills hills = new Hills(noise);
        for (int x = -5; x < 5; x++) {
            for (int y = -5; y < 5; y++) {
                assertEquals(noise.grain(x, y), hills.at(x, y));
                assertTrue(Math.abs(hills.at(x + 0.3, y + 0.7)) <= 1);
            }
        }
    }

    @Test
    void there_is_no_step_between_two_units() {
        Hills hills = new Hills(new Noise(SEED));
        for (int edge = -5; edge < 5; edge++) {
            assertEquals(hills.at(edge - 1e-9, 0.4), hills.at(edge, 0.4), 1e-6);
            assertEquals(hills.at(0.4, edge - 1e-9), hills.at(0.4, edge), 1e-6);
        }
    }
}
