package kuaipei.core.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026,2026-01-01,2026-12-31",
        "2026-Q1,2026-01-01,2026-03-31",
        "2026-Q4,2026-10-01,2026-12-31",
        "2024-02,2024-02-01,2024-02-29",
        "2026-02,2026-02-01,2026-02-28",
        "2026-04-18,2026-04-18,2026-04-18"
    })
    void a_period_begins_and_ends_with_the_days_it_names(String name, LocalDate first, LocalDate last) {
        assertEquals(new Period(name, first, last), Period.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-Q5", "2026-Q0", "2026-13", "2026-02-30", "2026-4", "april"})
    void what_is_no_period_is_refused_with_examples(String name) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Period.of(name));
        assertTrue(refusal.toString().contains("2026-Q2"), refusal.toString());
    }
}
