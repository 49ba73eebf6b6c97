package kuaipei.reading.engine;

import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.image.Pixels;

/** Finds the strips of text on a page. */
final class Detector implements AutoCloseable {

    private static final int MULTIPLE = 32;
    private static final float TEXT = 0.3f;

    private final Model model;
    private final int side;

    /** What each value of a byte is to the network, for blue, green and red. */
    private final float[][] normal = new float[3][256];

    Detector(ModelSet models, int threads) {
        model = new Model(models.detector(), threads);
        side = models.detectorSide();
        for (int channel = 0; channel < normal.length; channel++) {
            for (int value = 0; value < 256; value++) {
                normal[channel][value] =
                        (value / 255f - models.detectorMean()[channel]) / models.detectorDeviation()[channel];
            }
        }
    }

    List<Region> find(Pixels page) {
        double scale = Math.min(1, (double) side / Math.max(page.width(), page.height()));
        int width = multiple(page.width() * scale);
        int height = multiple(page.height() * scale);
        Pixels small = page.resized(width, height);
        float[] probability = new float[width * height];
        try (Model.Answer answer = model.run(normalised(small), 1, 3, height, width)) {
            answer.values().get(probability);
        }
        List<Region> found = new ArrayList<>();
        for (Component component : Component.all(probability, width, height, TEXT)) {
            component
                    .region()
                    .map(region -> region.scaled((double) page.width() / width, (double) page.height() / height))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static int multiple(double length) {
        return Math.max(MULTIPLE, (int) Math.round(length / MULTIPLE) * MULTIPLE);
    }

    private float[] normalised(Pixels picture) {
        int plane = picture.width() * picture.height();
        float[] input = new float[3 * plane];
        byte[] bgr = picture.bgr();
        for (int channel = 0; channel < 3; channel++) {
            float[] table = normal[channel];
            for (int i = 0, from = channel; i < plane; i++, from += 3) {
                input[channel * plane + i] = table[bgr[from] & 0xff];
            }
        }
        return input;
    }

    @Override
    public void close() {
        model.close();
    }
}
