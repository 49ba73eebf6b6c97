package kuaipei.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import kuaipei.enrolment.CsvText.Row;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    private static List<Row> rows(String text) throws CharacterCodingException {
        return CsvText.rows(text.getBytes(UTF_8));
    }

    @Test
    void lines_end_as_they_like_and_the_last_need_not() throws CharacterCodingException {
        assertEquals(
                List.of(new Row(1, List.of("a", "b")), new Row(2, List.of("c", "")), new Row(3, List.of("", "d"))),
                rows("a,b\r\nc,\n,d"));
    }

    @Test
    void a_quoted_field_holds_commas_quotes_and_line_ends() throws CharacterCodingException {
        assertEquals(
                List.of(new Row(1, List.of("a,\"b\"\nc", "d")), new Row(3, List.of("e"))),
                rows("\"a,\"\"b\"\"\nc\",d\ne\n"));
    }

    @Test
    void the_mark_of_spreadsheets_and_empty_lines_are_passed_over() throws CharacterCodingException {
        assertEquals(List.of(new Row(1, List.of("a")), new Row(4, List.of("b"))), rows("\uFEFFa\n\r\n\nb\n\n"));
    }

    @Test
    void a_broken_quote_breaks_its_own_record_alone() throws CharacterCodingException {
        assertEquals(
                List.of(new Row(1, List.of()), new Row(2, List.of()), new Row(3, List.of("f")), new Row(4, List.of())),
                rows("a\"b,c\n\"d\"e\nf\n\"g\n"));
    }

    @Test
    void bytes_that_are_no_text_are_no_csv() {
        assertThrows(CharacterCodingException.class, () -> CsvText.rows(new byte[] {'a', (byte) 0xC4, (byte) 0xE3}));
    }
}
