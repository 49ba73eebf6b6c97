package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import kuaipei.core.paper.Line;
import kuaipei.reading.image.Pixels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another set of models is a folder with a file of settings, and nothing in it is taken on trust. */
class ModelSetTest {

    private static final String SHIPPED = "/kuaipei/reading/models/";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy_the_shipped_set() throws IOException {
        for (String file : new String[] {
            "model-set.properties",
            "PP-OCRv6_det_small_int8.onnx",
            "PP-OCRv6_rec_small_head_int8.onnx",
            "PP-OCRv6_rec_small_int8.onnx",
            "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
            "ppocrv6_keys.txt"
        }) {
            try (InputStream in = Objects.requireNonNull(ModelSet.class.getResourceAsStream(SHIPPED + file))) {
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
    }

    @Test
    void a_set_from_a_folder_reads_under_its_own_name() throws IOException {
        change("name=ppocr-v6-small-5", "name=another-set");
        change("detector.side=1120", "detector.side=960");
        ModelSet set = ModelSet.in(folder);
        assertEquals("another-set", set.name());
        assertEquals(960, set.detectorSide());
        assertReadsTheReceipt(set);
    }

    @Test
    void a_model_that_is_not_the_one_named_is_refused_by_name() throws IOException {
        Path model = folder.resolve("PP-OCRv6_rec_small_head_int8.onnx");
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        refused("PP-OCRv6_rec_small_head_int8.onnx is not the model that the set names");
    }

    @Test
    void what_reads_first_is_held_to_its_name_too() throws IOException {
        change("recogniser.first=PP-OCRv6_rec_small_int8.onnx", "recogniser.first=PP-OCRv6_rec_small_head_int8.onnx");
        refused("PP-OCRv6_rec_small_head_int8.onnx is not the model that the set names");
    }

    @Test
    void a_dictionary_that_is_not_the_one_named_is_refused_by_name() throws IOException {
        Files.writeString(folder.resolve("ppocrv6_keys.txt"), "一\n二\n");
        refused("ppocrv6_keys.txt is not the model that the set names");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("ch_ppocr_mobile_v2.0_cls_mobile.onnx"));
        refused("the model file ch_ppocr_mobile_v2.0_cls_mobile.onnx is missing");
    }

    @Test
    void a_missing_setting_is_named() throws IOException {
        change("detector.mean=", "detector.average=");
        refused("the model set names no detector.mean");
    }

    @Test
    void a_side_that_the_detector_cannot_halve_five_times_is_refused() throws IOException {
        change("detector.side=1120", "detector.side=1000");
        refused("detector.side is 1000");
    }

    @Test
    void a_first_look_at_a_page_closer_than_the_closest_is_refused() throws IOException {
        change("detector.side.first=640", "detector.side.first=1152");
        refused("detector.side.first is 1152");
    }

    @Test
    void a_smaller_side_is_that_of_the_first_look_too() {
        assertEquals(320, ModelSet.shipped().withDetectorSide(320).detectorFirstSide());
        assertEquals(640, ModelSet.shipped().withDetectorSide(1280).detectorFirstSide());
    }

    @Test
    void a_first_look_at_strips_higher_than_the_second_is_refused() throws IOException {
        change("recogniser.height.first=32", "recogniser.height.first=64");
        refused("recogniser.height.first is 64");
    }

    @Test
    void a_recogniser_of_one_height_reads_every_line_at_it() throws IOException {
        change("recogniser.height.first=32", "recogniser.height.first=48");
        assertReadsTheReceipt(ModelSet.in(folder));
    }

    @Test
    void a_set_with_another_side_has_another_name_so_that_stored_readings_are_made_anew() {
        ModelSet shipped = ModelSet.shipped();
        assertEquals(shipped.name() + "-640", shipped.withDetectorSide(640).name());
        assertEquals(
                shipped.name(), shipped.withDetectorSide(shipped.detectorSide()).name());
    }

    private static void assertReadsTheReceipt(ModelSet set) throws IOException {
        try (PaddleReader reader = new PaddleReader(set, 1);
                InputStream in = Objects.requireNonNull(ModelSetTest.class.getResourceAsStream("/pages/receipt.jpg"))) {
            PaddleReader.Text text = reader.read(Pixels.of(ImageIO.read(in)));
            assertTrue(text.lines().stream().map(Line::text).anyMatch("医疗住院收费票据"::equals));
        }
    }

    private void refused(String why) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new PaddleReader(ModelSet.in(folder), 1).close());
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    private void change(String from, String to) throws IOException {
        Path settings = folder.resolve("model-set.properties");
        String text = Files.readString(settings);
        assertTrue(text.contains(from), from);
        Files.writeString(settings, text.replace(from, to));
    }
}
