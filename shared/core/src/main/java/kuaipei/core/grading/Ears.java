package kuaipei.core.grading;

import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.decision.GradedItem;

/** Both ears 双耳: an item of 2.5 where an auricle is lost besides, else one of 2.6; of several the most serious. */
public record Ears(Ear left, Ear right) implements Finding {

    /** How much of the outer ear is lost. */
    public enum Auricle {
        WHOLE("耳廓完整"),
        /** At least half of it, and not all. */
        HALF_LOST("耳廓缺失≥50%"),
        MISSING("耳廓缺失");

        private final String chinese;

        Auricle(String chinese) {
            this.chinese = chinese;
        }
    }

    /** @param threshold in dB from which the ear hears, the mean of the tested tones; 0 to 120 */
    public record Ear(int threshold, Auricle auricle) {
        /** Beyond it no audiometer measures. */
        private static final int DEAF = 120;

        public Ear {
            if (threshold < 0 || threshold > DEAF) {
                throw new IllegalArgumentException("a hearing threshold is 0 to 120 dB, not " + threshold);
            }
        }

        private String chinese() {
            return "听阈 " + threshold + " dB、" + auricle.chinese;
        }
    }

    /** From which thresholds and losses an item is met, the worse of the two ears and the better; heaviest first. */
    private record Row(int worse, int better, Auricle worseAuricle, Auricle betterAuricle, GradedItem item) {
        static Row of(int worse, int better, Auricle worseAuricle, Auricle betterAuricle, String item) {
            return new Row(worse, better, worseAuricle, betterAuricle, GradedItem.of(item));
        }

        static Row of(int worse, int better, String item) {
            return of(worse, better, Auricle.WHOLE, Auricle.WHOLE, item);
        }

        boolean isMetBy(Ears ears) {
            return Math.max(ears.left.threshold, ears.right.threshold) >= worse
                    && Math.min(ears.left.threshold, ears.right.threshold) >= better
                    && worst(ears.left.auricle, ears.right.auricle).compareTo(worseAuricle) >= 0
                    && best(ears.left.auricle, ears.right.auricle).compareTo(betterAuricle) >= 0;
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of(91, 91, Auricle.MISSING, Auricle.MISSING, "2.5/2/双耳≥91dB+双廓缺失"),
            Row.of(91, 91, Auricle.MISSING, Auricle.WHOLE, "2.5/3/双耳≥91+一廓缺失"),
            Row.of(71, 71, Auricle.MISSING, Auricle.MISSING, "2.5/3/双耳≥71+双廓缺失"),
            Row.of(91, 71, Auricle.MISSING, Auricle.HALF_LOST, "2.5/3/一耳≥91另≥71+一廓缺失另廓≥50%"),
            Row.of(71, 71, Auricle.MISSING, Auricle.WHOLE, "2.5/4/双耳≥71+一廓缺失"),
            Row.of(56, 56, Auricle.MISSING, Auricle.MISSING, "2.5/4/双耳≥56+双廓缺失"),
            Row.of(91, 71, Auricle.HALF_LOST, Auricle.WHOLE, "2.5/4/一耳≥91另≥71+一廓≥50%"),
            Row.of(91, 91, "2.6/4/双耳≥91dB"),
            Row.of(71, 71, Auricle.HALF_LOST, Auricle.WHOLE, "2.5/5/双耳≥71+一廓≥50%"),
            Row.of(56, 56, Auricle.MISSING, Auricle.WHOLE, "2.5/5/双耳≥56+一廓缺失"),
            Row.of(0, 0, Auricle.MISSING, Auricle.MISSING, "2.5/5/双廓缺失"),
            Row.of(81, 81, "2.6/5/双耳≥81"),
            Row.of(91, 71, "2.6/5/一≥91另≥71"),
            Row.of(0, 0, Auricle.MISSING, Auricle.HALF_LOST, "2.5/6/一廓缺失另廓≥50%"),
            Row.of(71, 71, "2.6/6/双耳≥71"),
            Row.of(91, 56, "2.6/6/一≥91另≥56"),
            Row.of(91, 41, "2.6/7/一≥91另≥41"),
            Row.of(71, 56, "2.6/7/一≥71另≥56"),
            Row.of(0, 0, Auricle.MISSING, Auricle.WHOLE, "2.5/8/一廓缺失"),
            Row.of(71, 41, "2.6/8/一≥71另≥41"),
            Row.of(91, 0, "2.6/8/一耳≥91"),
            Row.of(0, 0, Auricle.HALF_LOST, Auricle.WHOLE, "2.5/9/一廓≥50%"),
            Row.of(56, 41, "2.6/9/一≥56另≥41"),
            Row.of(71, 0, "2.6/9/一耳≥71"),
            Row.of(26, 26, "2.6/10/双耳≥26"),
            Row.of(56, 0, "2.6/10/一耳≥56"));

    private static Auricle worst(Auricle one, Auricle other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Auricle best(Auricle one, Auricle other) {
        return one.compareTo(other) >= 0 ? other : one;
    }

    @Override
    public List<Impairment> impairments() {
        return ROWS.stream()
                .filter(row -> row.isMetBy(this))
                .limit(1)
                .map(row -> Impairment.of(row.item(), BodyPart.Region.EAR, Side.BOTH))
                .toList();
    }

    @Override
    public String explanation() {
        return Stream.of("左耳" + left.chinese(), "右耳" + right.chinese())
                .reduce((one, other) -> one + "，" + other)
                .orElseThrow();
    }
}
