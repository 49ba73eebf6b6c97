package kuaipei.core.claim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The claimant's promise that everything said is true 真实性承诺, given with the report, so that a small amount may be paid
 * before every paper is there.
 *
 * @param words that were agreed to
 * @param declaredOn the server's day of the report in Shanghai: a phone's clock proves nothing
 */
public record Promise(Words words, LocalDate declaredOn) {

    /** Every text that was ever agreed to. One is never changed: other words are another constant. */
    public enum Words {
        TRUTH_1("我承诺：报案所述和提交的材料均真实、完整。如先行赔付，我会在通知的日期前补交其余材料。");

        private final String chinese;

        Words(String chinese) {
            this.chinese = chinese;
        }

        /** As programs write it: {@code truth-1}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** As the claimant reads it before agreeing. */
        public String chinese() {
            return chinese;
        }

        public static Optional<Words> ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(each -> each.wire().equals(wire))
                    .findFirst();
        }
    }
}
