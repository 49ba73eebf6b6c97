package kuaipei.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "玖仟贰佰捌拾贰元肆角玖分,9282.49",
        "叁佰陆拾元整,360.00",
        "叁佰陆拾圆正,360.00",
        "人民币壹万零伍拾元整,10050.00",
        "拾贰元伍角整,12.50",
        "壹仟零贰元零伍分,1002.05",
        "壹仟零贰元伍分,1002.05",
        "伍角,0.50",
        "柒分,0.07",
        "零元整,0.00",
        "贰拾万零叁佰元整,200300.00",
        "壹亿零贰万元整,100020000.00",
        "三百六十元整,360.00",
        "零仟叁佰陆拾零元零角零分,360.00",
        "⊗万⊗仟叁佰陆拾零元零角零分,360.00",
        "⊗拾⊗万叁仟零佰伍拾贰元肆角零分,3052.40",
        "××万肆仟零佰零拾柒元整,4007.00",
        "零拾壹万零仟伍佰零拾零元整,10500.00",
        "人民币（大写）：叁佰陆拾园正,360.00",
        "廿五元整,25.00",
        "一千〇二元整,1002.00",
        "两万三千元整,23000.00",
        "贰拾万叁佰元整,200300.00",
        "壹拾万零柒仟元伍角叁分,107000.53",
        "壹拾万柒仟元零伍角叁分,107000.53",
        "壹仟陆佰捌拾元零叁角贰分,1680.32",
        "壹万亿元整,1000000000000.00",
        "壹万贰仟亿零叁拾元整,1200000000030.00",
        "玖佰玖拾玖万亿元整,999000000000000.00",
        "负壹佰元整,-100.00"
    })
    void words_are_read_as_the_amount_they_say(String words, String amount) {
        assertEquals(Optional.of(Money.ofYuan(amount)), AmountInWords.parse(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "元整", "壹仟贰元整", "叁陆拾元整", "叁佰陆拾", "元", "壹拾贰拾元整", "伍角伍角", "叁佰陆拾元整整", "360元", "仟元整", "壹佰伍元整", "壹万贰仟伍元整",
                "壹亿亿元整", "壹万壹万元整", "伍分伍角", "叁佰⊗拾元整", "负", "⊗万", "拾拾元整", "壹零贰元整"
            })
    void words_with_a_word_missing_or_too_many_are_no_amount(String words) {
        assertEquals(Optional.empty(), AmountInWords.parse(words));
    }

    @Test
    void every_amount_that_is_written_is_read_again() {
        long seed = Long.getLong("seed", 20260418);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Money amount = Money.ofFen(random.nextLong(random.nextBoolean() ? 1_000_000 : 99_999_999_999_999L));
            String words = AmountInWords.of(amount);
            assertEquals(Optional.of(amount), AmountInWords.parse(words), "seed " + seed + ": " + words);
        }
    }

    /** The same amount as other clerks and forms write it. */
    @Test
    void every_allowed_way_of_writing_says_the_same_amount() {
        long seed = Long.getLong("seed", 20260418);
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            Money amount = Money.ofFen(random.nextLong(100_000_000));
            String words = AmountInWords.of(amount);
            for (String other :
                    new String[] {lower(words), "人民币 " + words, spaced(words), columns(amount), "⊗仟" + columns(amount)
                    }) {
                assertEquals(Optional.of(amount), AmountInWords.parse(other), "seed " + seed + ": " + other);
            }
        }
    }

    /** Whatever is taken for an amount says the digits of that amount in their places: nothing is guessed. */
    @Test
    void no_heap_of_words_is_taken_for_an_amount_it_does_not_say() {
        long seed = Long.getLong("seed", 20260418);
        Random random = new Random(seed);
        String alphabet = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整";
        int amounts = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder heap = new StringBuilder(AmountInWords.of(Money.ofFen(random.nextLong(10_000_000_000L))));
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(heap.length());
                String sign = Character.toString(alphabet.charAt(random.nextInt(alphabet.length())));
                heap.replace(at, at + random.nextInt(2), random.nextBoolean() ? sign : "");
                if (heap.isEmpty()) {
                    heap.append('元');
                }
            }
            String words = heap.toString();
            Optional<Money> amount = AmountInWords.parse(words);
            if (amount.isPresent()) {
                amounts++;
                assertEquals(bones(AmountInWords.of(amount.get())), bones(words), "seed " + seed + ": " + words);
            }
        }
        assertEquals(true, amounts > 300, "too few amounts to mean anything: " + amounts);
    }

    /** Without what carries no digit: each zero with its column, the closing word, the one that a leading ten may drop. */
    private static String bones(String words) {
        String digits = words.replaceAll("零[仟佰拾角分]?|整", "").replaceFirst("^壹拾", "拾");
        return digits.startsWith("元") ? digits.substring(1) : digits;
    }

    private static String lower(String words) {
        StringBuilder lower = new StringBuilder();
        words.chars().forEach(sign -> {
            int at = "零壹贰叁肆伍陆柒捌玖拾佰仟".indexOf(sign);
            lower.append(at < 0 ? (char) sign : "〇一二三四五六七八九十百千".charAt(at));
        });
        return lower.toString();
    }

    private static String spaced(String words) {
        return String.join(" ", words.split(""));
    }

    /** As a form with printed columns has it: 零拾叁万伍仟零佰零拾贰元肆角零分. */
    private static String columns(Money amount) {
        String digits = "%08d".formatted(amount.fen());
        String units = "拾万仟佰拾元角分";
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            words.append("零壹贰叁肆伍陆柒捌玖".charAt(digits.charAt(i) - '0')).append(units.charAt(i));
        }
        return words.toString();
    }
}
