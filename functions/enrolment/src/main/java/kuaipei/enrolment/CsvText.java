package kuaipei.enrolment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV as RFC 4180 has it: commas, fields in double quotes where they hold commas, quotes or line ends, a quote inside written
 * twice. Lines may end in LF alone. UTF-8, with or without the byte order mark that spreadsheets write.
 */
final class CsvText {

    private static final char MARK = '\uFEFF';
    private static final int END = -1;

    private final String text;
    private int at;
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
    }

    /**
     * A record.
     *
     * @param line on which it begins, from 1; the header is line 1
     * @param fields empty if the record is broken: a quote that is not closed, or text after it
     */
    record Row(int line, List<String> fields) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Every record that is not an empty line, in order.
     *
     * @throws CharacterCodingException if the bytes are no UTF-8
     */
    static List<Row> rows(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        CsvText csv = new CsvText(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        List<Row> rows = new ArrayList<>();
        while (csv.peek() != END) {
            Row row = csv.row();
            if (!row.fields().equals(List.of(""))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() {
        int begins = line;
        List<String> fields = new ArrayList<>();
        boolean whole = true;
        while (whole) {
            StringBuilder field = new StringBuilder();
            whole = peek() == '"' ? quoted(field) : plain(field);
            fields.add(field.toString());
            if (peek() != ',') {
                break;
            }
            at++;
        }
        whole &= isLineEnd();
        skipToNextLine();
        return new Row(begins, whole ? fields : List.of());
    }

    private boolean plain(StringBuilder field) {
        while (peek() != ',' && !isLineEnd()) {
            if (peek() == '"') {
                return false;
            }
            field.append(text.charAt(at++));
        }
        return true;
    }

    private boolean quoted(StringBuilder field) {
        at++;
        while (peek() != END) {
            char c = text.charAt(at++);
            if (c == '"' && peek() != '"') {
                return peek() == ',' || isLineEnd();
            }
            at += c == '"' ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            field.append(c);
        }
        return false;
    }

    private boolean isLineEnd() {
        int c = peek();
        return c == END || c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) == '\n'));
    }

    private void skipToNextLine() {
        while (peek() != END && text.charAt(at++) != '\n') {}
        line++;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }
}
