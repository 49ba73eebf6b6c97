package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatinValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-14",
                "2026/3/14",
                "14 March 2026",
                "14th March 2026",
                "14-MAR-2026",
                "14 Mar. 2026",
                "March 14, 2026",
                "Mar 14 2026",
                "14/03/2026",
                "14.03.2026",
                "03/14/2026",
                "03-14-2026"
            })
    void a_day_is_read_in_every_printed_form(String printed) {
        assertEquals(Optional.of(LocalDate.parse("2026-03-14")), LatinDate.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2026",
                "4-3-2026",
                "12.11.2026",
                "14/03/26",
                "31 February 2026",
                "14 Marzipan 2026",
                "on or about 14 March 2026",
                "14 March",
                "2026-13-01",
                "14/03-2026",
                ""
            })
    void a_day_that_cannot_be_told_is_not_guessed(String printed) {
        assertEquals(Optional.empty(), LatinDate.parse(printed));
    }

    @Test
    void day_and_month_that_are_the_same_cannot_change_places() {
        assertEquals(Optional.of(LocalDate.parse("2026-05-05")), LatinDate.parse("05/05/2026"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CNY 1,234.50 | Total       | CNY | 1234.50",
                "RMB 980.00   | Total       |     | 980.00",
                "980.00       | Total (CNY) |     | 980.00",
                "980.00 yuan  | Total       |     | 980.00"
            })
    void an_amount_is_yuan_where_the_paper_says_so(String printed, String label, String currency, String value) {
        assertEquals(Optional.of(value), LatinValue.of(ValueType.MONEY, printed, label, nothing(currency)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD 1,234.50 | Total       | USD",
                "$1,234.50    | Total       |    ",
                "1,234.50     | Total       |    ",
                "1,234.50     | Total       | CNY",
                "¥1,234.50    | Total       | JPY",
                "¥1,234.50    | Total       | CNY",
                "CNY 1,234.50 | Total       | USD",
                "CNY 1.234,50 | Total       | CNY",
                "CNY 1234     | Total       | CNY"
            })
    void an_amount_in_any_other_currency_or_none_is_never_yuan(String printed, String label, String currency) {
        assertEquals(Optional.empty(), LatinValue.of(ValueType.MONEY, printed, label, nothing(currency)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY 066.00", "CNY 0,066.00", "CNY 00.50", "CNY 1,234,567,890,123,456.00"})
    void figures_that_no_paper_prints_are_no_amount(String printed) {
        assertEquals(Optional.empty(), LatinValue.of(ValueType.MONEY, printed, "Total", "CNY"));
    }

    private static String nothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
