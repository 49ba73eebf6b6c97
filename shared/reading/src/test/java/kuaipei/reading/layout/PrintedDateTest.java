package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {
    private static final Pattern ANY = Pattern.compile(PrintedDate.ANY);

    /** The first date in a text, as the finders take it. */
    private static Optional<LocalDate> first(String text) {
        Matcher match = ANY.matcher(text);
        return match.find() ? PrintedDate.parse(match.group(), text.substring(match.end())) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01",
                "2026-4-1",
                "2026/04/01",
                "2026/4/1",
                "2026.04.01",
                "2026.4.1",
                "2026年04月01日",
                "2026年4月1日",
                "2026年4月1",
                "2026 年 04 月 01 日",
                "2026 - 04 - 01",
                "20260401",
                "二〇二六年四月一日",
                "二○二六年四月一日",
                "二零二六年四月一日",
                "二0二六年四月一日",
                "贰零贰陆年肆月零壹日",
                "贰零贰陆年零肆月壹日",
                "2026年4月1号",
                "2026年4月1日08:30",
                "2026-04-01 08:30:00",
                "01 APR 2026",
                "1-Apr-2026",
                "1 April, 2026"
            })
    void every_printed_form_is_the_same_day(String printed) {
        assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), first(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "一九五〇年三月十日, 1950-03-10",
        "二〇二六年十月二十日, 2026-10-20",
        "二〇二六年十二月三十一日, 2026-12-31",
        "二〇二六年十一月十九日, 2026-11-19",
        "二〇二六年四月廿一日, 2026-04-21",
        "贰零贰陆年壹拾月叁拾壹日, 2026-10-31"
    })
    void tens_in_words_are_counted(String printed, LocalDate day) {
        assertEquals(Optional.of(day), first(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"26.04.01", "26-4-1", "04/01/2026", "01/04/26", "农历四月初一", "民国一百一十五年四月一日", "26年4月1日", "4月1日"})
    void a_day_whose_year_cannot_be_told_is_not_taken(String printed) {
        assertEquals(Optional.empty(), first(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026年2月30日", "2026/04/31", "20260631", "2026-13-01", "2026-00-10", "二〇二六年二月二十九日"})
    void a_day_that_no_calendar_has_is_no_day(String printed) {
        assertTrue(ANY.matcher(printed).find(), "it does look like one");
        assertEquals(Optional.empty(), first(printed));
    }

    @Test
    void the_29th_of_february_is_a_day_in_a_leap_year() {
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), first("2024-02-29"));
        assertEquals(Optional.of(LocalDate.of(2000, 2, 29)), first("20000229"));
        assertEquals(Optional.empty(), first("1900年2月29日"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-01 08:30", "2026-04-0108:30", "2026-04-018:30", "2026年4月1日08:30", "2026年04月01日8时"})
    void the_time_of_day_may_follow_without_a_gap(String printed) {
        assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), first(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-4-108:30", "2026/4/110:05", "2026-12-108:30", "2026-4-1:30"})
    void where_nobody_can_tell_the_day_from_the_hour_there_is_no_day(String printed) {
        assertEquals(Optional.empty(), first(printed));
    }

    @Test
    void a_padded_month_says_that_the_day_has_two_figures_too() {
        assertEquals(Optional.of(LocalDate.of(2026, 4, 10)), first("2026-04-108:30"));
        assertEquals(Optional.of(LocalDate.of(2026, 4, 10)), first("2026-4-1008:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"120260401", "202604011", "2026-04-011"})
    void a_date_inside_a_longer_number_is_no_date(String printed) {
        assertEquals(Optional.empty(), first(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1826-04-01", "2126-04-01", "26-04-01", "4月1日", "02APR"})
    void what_has_no_year_of_our_time_does_not_look_like_a_date(String printed) {
        assertFalse(ANY.matcher(printed).find());
    }
}
