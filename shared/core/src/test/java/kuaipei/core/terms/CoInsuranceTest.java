package kuaipei.core.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;
import org.junit.jupiter.api.Test;

/** Insurers' parts of an amount always make the amount. */
class CoInsuranceTest {

    private static CoInsurance of(String... percents) {
        List<CoInsurance.Share> shares = new ArrayList<>();
        for (String percent : percents) {
            shares.add(new CoInsurance.Share("承保人" + shares.size(), Rate.ofPercent(percent)));
        }
        return new CoInsurance(new Stated<>("1.2", shares));
    }

    private static List<String> split(CoInsurance insurers, String amount) {
        return insurers.split(Money.ofYuan(amount)).stream()
                .map(part -> part.amount().toString())
                .toList();
    }

    @Test
    void a_fen_that_cannot_be_halved_is_the_leaders() {
        assertEquals(List.of("0.01", "0.00"), split(of("50", "50"), "0.01"));
        assertEquals(List.of("0.02", "0.01"), split(of("50", "50"), "0.03"));
        assertEquals(List.of("5000.00", "5000.00"), split(of("50", "50"), "10000.00"));
    }

    @Test
    void uneven_shares_are_as_near_as_whole_fen_can_be() {
        assertEquals(List.of("33.33", "33.34", "33.33"), split(of("33.33", "33.34", "33.33"), "100.00"));
        assertEquals(List.of("0.00", "0.01", "0.00"), split(of("33.33", "33.34", "33.33"), "0.01"));
    }

    @Test
    void the_parts_always_add_up_and_none_is_a_fen_away() {
        Random random = new Random(20260401);
        for (int run = 0; run < 2_000; run++) {
            int first = random.nextInt(101);
            int second = random.nextInt(101 - first);
            CoInsurance insurers =
                    of(String.valueOf(first), String.valueOf(second), String.valueOf(100 - first - second));
            Money amount = Money.ofFen(random.nextInt(10_000_000));
            long sum = 0;
            for (CoInsurance.Part part : insurers.split(amount)) {
                long exactTimes100 =
                        amount.fen() * part.rate().value().movePointRight(2).longValueExact();
                assertTrue(Math.abs(part.amount().fen() * 100 - exactTimes100) < 100, () -> amount + " " + part);
                sum += part.amount().fen();
            }
            assertEquals(amount.fen(), sum);
        }
    }

    @Test
    void shares_that_do_not_make_the_whole_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> of("50", "49"));
        assertThrows(IllegalArgumentException.class, () -> of("50", "50", "1"));
    }
}
