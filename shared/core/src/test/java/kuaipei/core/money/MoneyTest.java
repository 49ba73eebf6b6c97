package kuaipei.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures off a paper are read as contracts write amounts, and what is none is nobody's fault. */
class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "-0.50", "66.00", "420.00", "999999999999999.99", "-999999999999999.99"})
    void an_amount_is_read_and_written_alike(String yuan) {
        assertEquals(Optional.of(Money.ofYuan(yuan)), Money.read(yuan));
        assertEquals(yuan, Money.ofYuan(yuan).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "066.00",
                "-066.00",
                "0066.00",
                "00.50",
                "0420.00",
                "1000000000000000.00",
                "1,066.00",
                "66",
                "66.0",
                "66.000",
                ".66",
                "+66.00",
                " 66.00",
                "66.00\n",
                "６６.00",
                ""
            })
    void what_is_no_amount_is_not_read_and_is_a_fault_where_a_program_wrote_it(String figures) {
        assertEquals(Optional.empty(), Money.read(figures));
        assertThrows(IllegalArgumentException.class, () -> Money.ofYuan(figures));
    }
}
