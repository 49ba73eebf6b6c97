package kuaipei.core.paper;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was read on one claim document; nothing here says that it is true.
 *
 * @param document id of the claim document, or the file's name outside a claim
 * @param layout name of the layout that found the fields, or {@code generic}
 * @param fields in the order found; a field printed twice is here twice
 * @param rows item groups or fee lines, top to bottom
 * @param lines all text, top to bottom
 * @param codes texts of QR codes
 */
public record Paper(
        String document,
        DocumentKind kind,
        String layout,
        Quality quality,
        List<FieldReading> fields,
        List<Row> rows,
        List<Line> lines,
        List<String> codes) {

    public Paper {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    /** The same paper with what its codes say. */
    public Paper with(List<String> found) {
        return new Paper(document, kind, layout, quality, fields, rows, lines, found);
    }

    /** The same paper with other readings of its fields. */
    public Paper withFields(List<FieldReading> readings) {
        return new Paper(document, kind, layout, quality, readings, rows, lines, codes);
    }

    public Stream<FieldReading> readings(FieldName name) {
        return fields.stream().filter(reading -> reading.field() == name);
    }
}
