package kuaipei.reading.engine;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.image.Pixels;

/** Reads one strip of text, character by character with the place of each. */
final class Recogniser implements AutoCloseable {

    static final int HEIGHT = 48;

    /** The network answers once for eight pixels of width. */
    static final int STEP = 8;

    private static final int NARROWEST = 16;

    private final Model model;
    private final List<String> dictionary;

    Recogniser(byte[] network, List<String> dictionary, int threads) {
        this.model = new Model(network, threads);
        this.dictionary = dictionary;
    }

    /**
     * One character.
     *
     * @param x its centre on the strip, pixels
     */
    record Sign(String text, float confidence, float x) {}

    List<Sign> read(Pixels strip) {
        int width = Math.max(NARROWEST, (strip.width() + STEP - 1) / STEP * STEP);
        try (Model.Answer answer = model.run(normalised(strip, width), 1, 3, HEIGHT, width)) {
            return decoded(
                    answer.values(), answer.dimension(1), answer.dimension(2), (float) width / answer.dimension(1));
        }
    }

    /** Greedy CTC: repeats of a class are one character, the blank separates. */
    private List<Sign> decoded(FloatBuffer values, int steps, int classes, float pixelsAStep) {
        List<Sign> read = new ArrayList<>();
        float[] row = new float[classes];
        int before = 0;
        int since = 0;
        float sure = 0;
        for (int step = 0; step <= steps; step++) {
            int best = 0;
            float confidence = 1;
            if (step < steps) {
                // Softmax adds to one: above a half nothing else can be more.
                if (values.get(step * classes) <= 0.5f) {
                    values.get(step * classes, row);
                    best = best(row);
                    confidence = row[best];
                }
            }
            if (best != before) {
                if (before != 0) {
                    read.add(new Sign(dictionary.get(before - 1), sure, (since + step) / 2f * pixelsAStep));
                }
                since = step;
                sure = confidence;
            } else {
                sure = Math.max(sure, confidence);
            }
            before = best;
        }
        return read;
    }

    private static int best(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }

    /** −1 to 1; what is added on the right is 0, as in training. */
    static float[] normalised(Pixels strip, int width) {
        int plane = strip.height() * width;
        float[] input = new float[3 * plane];
        byte[] bgr = strip.bgr();
        for (int y = 0; y < strip.height(); y++) {
            for (int x = 0; x < Math.min(width, strip.width()); x++) {
                int from = (y * strip.width() + x) * 3;
                int to = y * width + x;
                for (int channel = 0; channel < 3; channel++) {
                    input[channel * plane + to] = (bgr[from + channel] & 0xff) / 127.5f - 1;
                }
            }
        }
        return input;
    }

    @Override
    public void close() {
        model.close();
    }
}
