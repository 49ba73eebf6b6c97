package kuaipei.drawing.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;

/**
 * What stands on a paper, noted while it was drawn.
 *
 * @param fields values as {@code read --json} gives them: text, or a list of texts
 * @param rows item groups or fee lines
 * @param text every run of text as it was printed, in the order of printing
 * @param effects what makes the print itself harder to read: {@code stamp} over text, {@code needle-print}
 */
public record Truth(
        DocumentKind kind,
        String layout,
        Map<String, Object> fields,
        List<Map<String, String>> rows,
        List<String> text,
        List<String> effects) {

    /** The same truth with one more effect. */
    public Truth with(String effect) {
        List<String> more = new ArrayList<>(effects);
        more.add(effect);
        return new Truth(kind, layout, fields, rows, text, more);
    }

    /** Truth that is still being noted. */
    static final class Notes {
        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final List<Map<String, String>> rows = new ArrayList<>();
        private final List<String> text = new ArrayList<>();
        private final List<String> effects = new ArrayList<>();

        void field(FieldName name, Object value) {
            fields.put(name.wire(), value);
        }

        void row(Map<String, String> row) {
            rows.add(row);
        }

        void text(String printed) {
            text.add(printed);
        }

        void effect(String effect) {
            effects.add(effect);
        }

        Truth of(DocumentKind kind, String layout) {
            return new Truth(kind, layout, fields, rows, text, effects);
        }
    }
}
