package kuaipei.drawing.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import kuaipei.drawing.facts.Dice;
import org.junit.jupiter.api.Test;

class CameraTest {

    private static final int LONG_SIDE = 400;
    private static final int ORIENTATION_AT = 31;

    @Test
    void corners_of_the_paper_lie_where_they_were_put() {
        double[] corners = {10, 20, 210, 30, 190, 160, 5, 150};
        Lens lens = Lens.of(corners);
        double[][] paper = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        double[] place = new double[2];
        for (int i = 0; i < 4; i++) {
            lens.look(corners[2 * i], corners[2 * i + 1], place);
            assertArrayEquals(paper[i], place, 1e-9);
        }
    }

    @Test
    void a_turned_camera_says_so_in_exif_where_it_is_tagged() throws IOException {
        byte[] tagged = photograph(shot(90, true, false));
        assertEquals("Exif", new String(tagged, 6, 4, StandardCharsets.US_ASCII));
        assertEquals(8, tagged[ORIENTATION_AT]);
        byte[] bare = photograph(shot(90, false, false));
        assertFalse(new String(bare, StandardCharsets.ISO_8859_1).contains("Exif"));
        BufferedImage picture = picture(bare);
        assertTrue(picture.getHeight() > picture.getWidth());
    }

    @Test
    void the_dark_top_of_the_paper_goes_where_the_camera_turns_it() throws IOException {
        BufferedImage upright = picture(photograph(shot(0, false, false)));
        BufferedImage reversed = picture(photograph(shot(180, false, false)));
        int x = upright.getWidth() / 2;
        int high = upright.getHeight() / 4;
        int low = upright.getHeight() * 3 / 4;
        assertTrue(bright(upright, x, high) + 40 < bright(upright, x, low));
        assertTrue(bright(reversed, x, low) + 40 < bright(reversed, x, high));
    }

    @Test
    void a_chat_program_makes_the_file_smaller() throws IOException {
        assertTrue(photograph(shot(0, false, true)).length < photograph(shot(0, false, false)).length);
    }

    @Test
    void the_same_dice_take_the_same_photograph() {
        assertArrayEquals(photograph(shot(0, false, false)), photograph(shot(0, false, false)));
    }

    @Test
    void only_faults_that_are_there_are_named() {
        assertEquals(List.of(), Shot.calm(LONG_SIDE).effects());
        assertEquals(List.of("exif-90"), shot(90, true, false).effects());
        assertEquals(List.of("turned-180", "chat"), shot(180, false, true).effects());
        assertEquals(List.of("blur", "glare", "crease"), faulty().effects());
        assertEquals(List.of("blur", "glare"), faulty().ofPlastic().effects());
    }

    private static Shot shot(int turned, boolean tagged, boolean chat) {
        return new Shot(LONG_SIDE, 0.9, 0, 0, 0, 0, 0, 0, 0, turned, tagged, chat, 0.9);
    }

    private static Shot faulty() {
        return new Shot(LONG_SIDE, 0.9, 0, 0, 0, 0, 1, 0.5, 0.5, 0, false, false, 0.9);
    }

    private static byte[] photograph(Shot shot) {
        BufferedImage paper = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D ink = paper.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, 400, 300);
        ink.setColor(Color.DARK_GRAY);
        ink.fillRect(0, 0, 400, 150);
        ink.dispose();
        return Camera.photograph(paper, shot, new Dice(5));
    }

    private static BufferedImage picture(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static int bright(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) >> 8) & 0xFF;
    }
}
