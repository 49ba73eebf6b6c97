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
        "零仟叁佰陆拾零元零角零分,360.00"
    })
    void words_are_read_as_the_amount_they_say(String words, String amount) {
        assertEquals(Optional.of(Money.ofYuan(amount)), AmountInWords.parse(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "元整", "壹仟贰元整", "叁陆拾元整", "叁佰陆拾", "元", "壹拾贰拾元整", "伍角伍角", "叁佰陆拾元整整", "360元", "仟元整"})
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
}
