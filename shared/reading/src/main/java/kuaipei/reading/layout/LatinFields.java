package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.LatinPage;
import kuaipei.core.paper.LatinPage.Pair;
import kuaipei.core.paper.LatinPage.Piece;
import kuaipei.core.paper.LatinPage.Word;
import kuaipei.core.paper.Place;
import kuaipei.core.paper.Row;

/**
 * Fields of a paper in Latin script: first those that the engine itself put beside their labels, then, where it found none,
 * those that stand behind their label in a line. One place is never two readings.
 */
final class LatinFields {

    /** What AnalyzeID calls the parts of a name, in the order in which a name is said. */
    private static final List<String> NAME_PARTS = List.of("FIRST_NAME", "MIDDLE_NAME", "LAST_NAME");

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");

    private final String document;
    private final Layout layout;
    private final LatinLine scale;
    private final List<FieldReading> readings = new ArrayList<>();

    LatinFields(String document, Layout layout, LatinLine scale) {
        this.document = document;
        this.layout = layout;
        this.scale = scale;
    }

    List<FieldReading> readings() {
        return List.copyOf(readings);
    }

    /** What the engine put beside a label: under its own name for the field, under the label's words, then otherwise. */
    void pairs(LatinPage page) {
        name(page);
        for (boolean otherwise : new boolean[] {false, true}) {
            for (Layout.Labelled field : layout.fields()) {
                FieldName name = field.fields().getFirst();
                List<String> labels = otherwise ? field.otherwise() : field.labels();
                if (otherwise && has(name)) {
                    continue;
                }
                page.pairs().stream()
                        .filter(pair -> labels.stream().anyMatch(label -> says(pair, label)))
                        .forEach(pair -> take(name, field.type(), pair, page.number()));
            }
        }
    }

    private static boolean says(Pair pair, String label) {
        String printed = REMARK.matcher(pair.label().text()).replaceAll("");
        return pair.type().equals(label) || LatinPapers.plain(printed).equals(LatinPapers.plain(label));
    }

    /** A name in parts: together one reading, at the last part's place. */
    private void name(LatinPage page) {
        List<Pair> parts = NAME_PARTS.stream()
                .flatMap(part -> page.pairs().stream()
                        .filter(pair -> pair.type().equals(part)
                                && !pair.value().words().isEmpty())
                        .limit(1))
                .toList();
        if (parts.size() < 2) {
            return;
        }
        List<Word> words =
                parts.stream().flatMap(pair -> pair.value().words().stream()).toList();
        Piece whole = new Piece(words, parts.getLast().value().box());
        take(FieldName.NAME, ValueType.NAME, new Pair("", Piece.NONE, whole, ""), page.number());
    }

    /** Lines that begin with a label, for fields that no pair gave. */
    void lines(LatinPage page) {
        for (Layout.Labelled field : layout.fields()) {
            FieldName name = field.fields().getFirst();
            if (has(name)) {
                continue;
            }
            Pattern labels = Pattern.compile(Stream.concat(field.labels().stream(), field.otherwise().stream())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(label -> Pattern.quote(label).replace(" ", "\\E\\s*\\Q"))
                    .collect(Collectors.joining("|", "(?i)((?:", ")(?:\\s*\\([^)]*\\))?)\\s*[:.]?\\s+(.+)")));
            for (Piece line : page.lines()) {
                Matcher found = labels.matcher(line.text());
                if (found.matches()) {
                    take(name, field.type(), behind(line, found), page.number());
                }
            }
        }
    }

    private static Pair behind(Piece line, Matcher found) {
        Piece label = new Piece(List.of(new Word(found.group(1), 1, line.box())), line.box());
        double sure = line.words().stream().mapToDouble(Word::confidence).min().orElse(0);
        Piece value = new Piece(List.of(new Word(found.group(2), sure, line.box())), line.box());
        return new Pair("", label, value, "");
    }

    /** Rows of tables whose heads the layout knows; an amount that is not said to be in yuan is left out of its row. */
    Stream<Row> rows(LatinPage page) {
        if (layout.table().isEmpty()) {
            return Stream.of();
        }
        Map<FieldName, List<String>> columns = layout.table().get().columns();
        return page.rows().stream()
                .map(row -> new Row(row.stream()
                        .flatMap(cell -> cell(cell, columns, page.number()).stream())
                        .toList()))
                .filter(row -> row.cell(FieldName.NAME).isPresent());
    }

    private Optional<FieldReading> cell(Pair cell, Map<FieldName, List<String>> columns, int page) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().stream().anyMatch(head -> says(cell, head)))
                .findFirst()
                .flatMap(column -> reading(
                        column.getKey(),
                        column.getKey() == FieldName.NAME ? ValueType.TEXT : type(column),
                        cell,
                        page));
    }

    private static ValueType type(Map.Entry<FieldName, List<String>> column) {
        return column.getKey() == FieldName.QUANTITY ? ValueType.DAYS : ValueType.MONEY;
    }

    private boolean has(FieldName name) {
        return readings.stream().anyMatch(reading -> reading.field() == name);
    }

    private void take(FieldName name, ValueType type, Pair pair, int page) {
        reading(name, type, pair, page)
                .filter(found -> readings.stream()
                        .noneMatch(before ->
                                before.field() == name && before.place().equals(found.place())))
                .ifPresent(readings::add);
    }

    private Optional<FieldReading> reading(FieldName name, ValueType type, Pair pair, int page) {
        String printed = pair.value().text();
        double sure = pair.value().words().stream()
                .mapToDouble(Word::confidence)
                .min()
                .orElse(0);
        return LatinValue.of(type, printed, pair.label().text(), pair.currency())
                .map(value -> new FieldReading(
                        name,
                        value,
                        printed,
                        sure,
                        new Place(document, page, scale.box(pair.value().box())),
                        FieldReading.Source.PRINTED,
                        true));
    }
}
