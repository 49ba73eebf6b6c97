package kuaipei.reading.engine;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.image.Pixels;

/** Finds the strips of text on a page. */
final class Detector implements AutoCloseable {

    private static final int CHANNELS = 3;
    private static final int MULTIPLE = 32;
    private static final float TEXT = 0.3f;

    /** Of ten lines one may be smaller than the one that is measured: a speck is no small print. */
    private static final int SMALL_OF = 10;

    private final Model model;
    private final int firstSide;
    private final int mostSide;
    private final int leastLine;

    /** What each value of a byte is to the network, for blue, green and red. */
    private final float[][] normal = new float[CHANNELS][256];

    Detector(ModelSet models, Room room, int threads) {
        model = new Model(models.detector(), room, threads);
        firstSide = models.detectorFirstSide();
        mostSide = models.detectorSide();
        leastLine = models.detectorLine();
        for (int channel = 0; channel < normal.length; channel++) {
            for (int value = 0; value < 256; value++) {
                normal[channel][value] =
                        (value / 255f - models.detectorMean()[channel]) / models.detectorDeviation()[channel];
            }
        }
    }

    /** Long side, pixels, at which every page is looked at first. */
    int firstSide() {
        return firstSide;
    }

    /**
     * The long side at which a page's small lines are high enough to be found whole.
     *
     * @param seen what was found at the first side
     */
    int sideFor(Pixels page, List<Region> seen) {
        double[] heights = seen.stream()
                .mapToDouble(region -> Math.min(region.length(), region.height()))
                .sorted()
                .toArray();
        if (heights.length == 0) {
            return mostSide;
        }
        double longSide = Math.max(page.width(), page.height());
        double wanted = leastLine * longSide / heights[heights.length / SMALL_OF];
        return Math.clamp((long) Math.ceil(wanted / MULTIPLE) * MULTIPLE, firstSide, mostSide);
    }

    /** @param side long side of the picture that the network sees, pixels; a smaller page is not enlarged */
    List<Region> find(Pixels page, int side) {
        double scale = Math.min(1, (double) side / Math.max(page.width(), page.height()));
        int width = multiple(page.width() * scale);
        int height = multiple(page.height() * scale);
        Pixels small = page.resized(width, height);
        float[] probability = new float[width * height];
        normalised(small, model.question(CHANNELS * width * height));
        model.run(new long[] {1, CHANNELS, height, width}, new long[] {1, 1, height, width})
                .get(probability);
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

    private void normalised(Pixels picture, FloatBuffer to) {
        byte[] bgr = picture.bgr();
        float[] row = new float[picture.width()];
        for (int channel = 0; channel < CHANNELS; channel++) {
            float[] table = normal[channel];
            int from = channel;
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < row.length; x++, from += CHANNELS) {
                    row[x] = table[bgr[from] & 0xff];
                }
                to.put(row);
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
