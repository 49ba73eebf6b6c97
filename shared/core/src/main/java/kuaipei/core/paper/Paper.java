package kuaipei.core.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was read on one paper; nothing here says that it is true. A file of several pages, or a photograph of several
 * papers, is several papers of one claim document.
 *
 * @param document id of the claim document, or the file's name outside a claim
 * @param page of the document on which it stands, from 1; papers that lie together on one have a number each
 * @param layout name of the layout that found the fields, or {@code generic}
 * @param fields in the order found; a field printed twice is here twice
 * @param rows item groups or fee lines, top to bottom
 * @param lines all text, top to bottom
 * @param codes texts of QR codes
 */
public record Paper(
        String document,
        int page,
        DocumentKind kind,
        String layout,
        Quality quality,
        List<FieldReading> fields,
        List<Row> rows,
        List<Line> lines,
        List<String> codes) {

    public Paper {
        if (page < 1) {
            throw new IllegalArgumentException("pages count from 1, not " + page);
        }
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    /** A paper on the first page of its document, which mostly has no other. */
    public Paper(
            String document,
            DocumentKind kind,
            String layout,
            Quality quality,
            List<FieldReading> fields,
            List<Row> rows,
            List<Line> lines,
            List<String> codes) {
        this(document, 1, kind, layout, quality, fields, rows, lines, codes);
    }

    /** The paper among several on which a place stands; empty if it is on none of them. */
    public static Optional<Paper> at(List<Paper> papers, Place place) {
        return papers.stream()
                .filter(paper -> paper.document().equals(place.document()) && paper.page() == place.page())
                .findFirst();
    }

    /** The same paper with what its codes say. */
    public Paper with(List<String> found) {
        return new Paper(document, page, kind, layout, quality, fields, rows, lines, found);
    }

    /** The same paper with other readings of its fields. */
    public Paper withFields(List<FieldReading> readings) {
        return new Paper(document, page, kind, layout, quality, readings, rows, lines, codes);
    }

    public Stream<FieldReading> readings(FieldName name) {
        return fields.stream().filter(reading -> reading.field() == name);
    }
}
