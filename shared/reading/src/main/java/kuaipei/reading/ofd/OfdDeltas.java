package kuaipei.reading.ofd;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import kuaipei.reading.image.Stopped;

/** Offsets from one glyph to the next (11.3), where {@code g 4 2.5} stands for four of 2.5. */
final class OfdDeltas {

    private final double[] offsets;

    private OfdDeltas(double[] offsets) {
        this.offsets = offsets;
    }

    /**
     * @param glyphs how many there are; offsets beyond them are of no use to anybody
     * @throws Stopped for what are no offsets
     */
    static OfdDeltas of(Optional<String> text, int glyphs) {
        double[] offsets = new double[glyphs];
        int count = 0;
        Iterator<String> words = OfdElement.words(text.orElse("")).iterator();
        while (words.hasNext() && count < glyphs) {
            String word = words.next();
            int times = word.equals("g") ? (int) next(words) : 1;
            double offset = word.equals("g") ? next(words) : OfdElement.number(word);
            for (int i = 0; i < times && count < glyphs; i++) {
                offsets[count] = offset;
                count++;
            }
        }
        return new OfdDeltas(Arrays.copyOf(offsets, count));
    }

    private static double next(Iterator<String> words) {
        if (!words.hasNext()) {
            throw Stopped.damaged();
        }
        return OfdElement.number(words.next());
    }

    boolean isEmpty() {
        return offsets.length == 0;
    }

    /** The offset behind a glyph; where a writer gave fewer than there are, its viewers go on with the last. */
    double at(int glyph) {
        return isEmpty() ? 0 : offsets[Math.min(glyph, offsets.length - 1)];
    }
}
