package kuaipei.reading.engine;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kuaipei.reading.image.Pixels;

/** Reads one strip of text, character by character with the place of each. */
final class Recogniser implements AutoCloseable {

    private static final int CHANNELS = 3;

    /** The network answers once for eight pixels of width. */
    private static final int STEP = 8;

    private static final int NARROWEST = 16;

    /** The class of nothing. */
    private static final int BLANK = 0;

    /** Softmax adds to one: above a half nothing else can be more. */
    private static final float MORE_THAN_ALL_OTHERS = 0.5f;

    /**
     * A character that the network is this sure of wants no other look, unless it is of a number. Above what proof takes for weak (0.80):
     * no weak character comes of a small strip.
     */
    private static final double CLEAR = 0.9;

    private static final String NUMBER_SIGNS = "0123456789.,:/-¥￥%";

    /** So many of them in a row are a date, an amount or an identifier. */
    private static final int NUMBER = 5;

    private final Model model;
    private final List<String> dictionary;

    /** Of one step, to look for the likeliest. */
    private final float[] classes;

    Recogniser(byte[] network, List<String> dictionary, Room room, int threads) {
        this.model = new Model(network, room, threads);
        this.dictionary = dictionary;
        // The blank, which comes first, stands in no dictionary.
        this.classes = new float[dictionary.size() + 1];
    }

    /**
     * One character.
     *
     * @param x its centre on the strip, in heights of the strip from its left end
     */
    record Sign(String text, float confidence, float x) {

        boolean isClear() {
            return confidence >= CLEAR;
        }

        boolean isOfNumber() {
            return NUMBER_SIGNS.contains(text);
        }
    }

    /** More than this for a character that was not read, and it counts as one that may have been passed over. */
    private static final double LOST = 0.1;

    /**
     * What was read of a strip.
     *
     * @param gaps where, in heights of the strip from its left end, the network took for blank what it gave more than 0.1 to be a
     *     character other than the ones read before and behind it: one may stand there
     */
    record Read(List<Sign> signs, List<Float> gaps) {

        Read {
            signs = List.copyOf(signs);
            gaps = List.copyOf(gaps);
        }

        /** Mean of its characters', 0 to 1; 0 where there are none. */
        double confidence() {
            return signs.stream().mapToDouble(Sign::confidence).average().orElse(0);
        }

        /** Whether it is nothing but figures and the signs that stand in amounts, dates and numbers. */
        boolean isNumber() {
            return !signs.isEmpty() && signs.stream().allMatch(Sign::isOfNumber);
        }

        /** Whether a number stands among other characters: of several figures alike a small strip passes over one and is sure. */
        boolean holdsNumber() {
            return IntStream.range(0, signs.size()).anyMatch(this::isInNumber);
        }

        /** Whether nothing in it wants another look. */
        boolean isClear() {
            return !signs.isEmpty()
                    && gaps.isEmpty()
                    && IntStream.range(0, signs.size()).allMatch(this::isClear);
        }

        /** Whether the character at a place wants no other look. */
        boolean isClear(int at) {
            return signs.get(at).isClear() && !isInNumber(at);
        }

        private boolean isInNumber(int at) {
            int first = at;
            while (first >= 0 && signs.get(first).isOfNumber()) {
                first--;
            }
            int end = at;
            while (end < signs.size() && signs.get(end).isOfNumber()) {
                end++;
            }
            return end - first - 1 >= NUMBER;
        }
    }

    /** @param strip of a height for which the network was made */
    Read read(Pixels strip) {
        int width = Math.max(NARROWEST, (strip.width() + STEP - 1) / STEP * STEP);
        int[] best = new int[width / STEP];
        float[] sure = new float[best.length];
        normalised(strip, width, model.question(CHANNELS * strip.height() * width));
        FloatBuffer answer =
                model.run(new long[] {1, CHANNELS, strip.height(), width}, new long[] {1, best.length, classes.length});
        for (int step = 0; step < best.length; step++) {
            sure[step] = answer.get(step * classes.length);
            if (sure[step] <= MORE_THAN_ALL_OTHERS) {
                answer.get(step * classes.length, classes);
                best[step] = best(classes);
                sure[step] = classes[best[step]];
            }
        }
        float heights = (float) STEP / strip.height();
        return new Read(decoded(best, sure, heights), gaps(lost(answer, classes.length, best), heights));
    }

    /** Greedy CTC: repeats of a class are one character, the blank separates. */
    private List<Sign> decoded(int[] best, float[] sure, float heightsAStep) {
        List<Sign> read = new ArrayList<>();
        int since = 0;
        for (int step = 1; step <= best.length; step++) {
            if (step < best.length && best[step] == best[since]) {
                sure[since] = Math.max(sure[since], sure[step]);
                continue;
            }
            if (best[since] != BLANK) {
                read.add(new Sign(dictionary.get(best[since] - 1), sure[since], (since + step) / 2f * heightsAStep));
            }
            since = step;
        }
        return read;
    }

    private static List<Float> gaps(double[] lost, float heightsAStep) {
        List<Float> gaps = new ArrayList<>();
        for (int step = 0; step < lost.length; step++) {
            if (lost[step] > LOST) {
                gaps.add((step + 0.5f) * heightsAStep);
            }
        }
        return gaps;
    }

    /**
     * For each step what the network gave, where it was taken for blank, to characters other than the ones read before and
     * behind it, 0 to 1.
     */
    static double[] lost(FloatBuffer answer, int classes, int[] best) {
        double[] lost = new double[best.length];
        int before = BLANK;
        int after = 0;
        for (int step = 0; step < best.length; step++) {
            if (best[step] != BLANK) {
                before = best[step];
                continue;
            }
            while (after < best.length && (after < step || best[after] == BLANK)) {
                after++;
            }
            int next = after < best.length ? best[after] : BLANK;
            double others = 1 - answer.get(step * classes);
            others -= before == BLANK ? 0 : answer.get(step * classes + before);
            others -= next == BLANK || next == before ? 0 : answer.get(step * classes + next);
            lost[step] = others;
        }
        return lost;
    }

    private static int best(float[] row) {
        int best = 0;
        float most = row[0];
        for (int i = 1; i < row.length && most <= MORE_THAN_ALL_OTHERS; i++) {
            if (row[i] > most) {
                most = row[i];
                best = i;
            }
        }
        return best;
    }

    /** Writes a strip as the networks for lines were trained on it: −1 to 1, and 0 for what is added on the right. */
    static void normalised(Pixels strip, int width, FloatBuffer to) {
        byte[] bgr = strip.bgr();
        float[] row = new float[width];
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int y = 0; y < strip.height(); y++) {
                int from = y * strip.width() * CHANNELS + channel;
                for (int x = 0; x < Math.min(width, strip.width()); x++, from += CHANNELS) {
                    row[x] = (bgr[from] & 0xff) / 127.5f - 1;
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
