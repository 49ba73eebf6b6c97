package kuaipei.reading.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;

/**
 * What one kind of paper looks like, as its file says it.
 *
 * @param titles words of which one names the kind
 * @param never words with which it is another kind
 * @param words that usually stand on it; they tell papers apart whose title was not read
 * @param fields found beside or below their labels
 * @param others labels of no field: a value ends where one begins
 * @param anywhere fields that their form alone tells
 * @param sentences fields in running text
 * @param meanings fields whose value words of the text tell
 * @param twins fields of a label that stands twice, if it has one
 * @param table the rows, if it has any
 * @param base name of the layout that this one makes more exact; empty for a kind's general layout
 * @param fingerprint by what a page is known as this layout rather than another of its kind
 */
record Layout(
        String name,
        DocumentKind kind,
        List<String> titles,
        List<String> never,
        List<String> words,
        List<Labelled> fields,
        List<String> others,
        List<Anywhere> anywhere,
        List<Sentence> sentences,
        Map<FieldName, Meaning> meanings,
        Optional<Twins> twins,
        Optional<Table> table,
        Optional<String> base,
        Fingerprint fingerprint) {

    /**
     * @param fields one, or two for a stretch of days from the first to the second
     * @param otherwise labels that count only where none of the labels found a value
     * @param lines over which the value may run, 1 or more
     */
    record Labelled(
            List<FieldName> fields,
            List<String> labels,
            List<String> otherwise,
            ValueType type,
            boolean below,
            int lines,
            boolean list) {}

    /** @param rows how many rows from the top are looked at; 0 for all */
    record Anywhere(FieldName field, ValueType type, int rows) {}

    /** @param groups fields by the names of the pattern's groups */
    record Sentence(Pattern pattern, List<Group> groups) {}

    /**
     * @param values words by the value that they tell
     * @param otherwise that count only where none of those stands: a sprain is what came of a fall, not another cause
     */
    record Meaning(Map<String, List<String>> values, Map<String, List<String>> otherwise) {}

    /**
     * @param label that stands once for each of two
     * @param first the one on the left or above
     * @param second the one on the right or below
     * @param between words that stand below both where they stand side by side, else between them
     */
    record Twins(String label, Twin first, Twin second, List<String> between) {}

    /**
     * @param words that stand before its label and never before the other's
     * @param never values that are none
     */
    record Twin(FieldName field, ValueType type, List<String> words, List<String> never) {}

    record Group(String name, FieldName field, ValueType type) {}

    /**
     * @param columns header words by field
     * @param skipped header words of columns that are of no field
     * @param ends words of the row after the last
     * @param sums words of rows that only add up others
     */
    record Table(Map<FieldName, List<String>> columns, List<String> skipped, List<String> ends, List<String> sums) {}

    /** Name of the family: the general layout of its kind, or itself. */
    String family() {
        return base.orElse(name);
    }

    /** This layout with everything of the general one that it does not say itself. Labels of a field are its own where it has some. */
    Layout over(Layout general) {
        List<FieldName> own =
                fields.stream().flatMap(field -> field.fields().stream()).toList();
        Map<FieldName, Meaning> meant = new LinkedHashMap<>(general.meanings);
        meant.putAll(meanings);
        return new Layout(
                name,
                kind,
                joined(titles, general.titles),
                joined(never, general.never),
                joined(words, general.words),
                joined(
                        fields,
                        general.fields.stream()
                                .filter(field -> field.fields().stream().noneMatch(own::contains))
                                .toList()),
                joined(others, general.others),
                joined(anywhere, general.anywhere),
                joined(sentences, general.sentences),
                meant,
                twins.or(general::twins),
                table.or(general::table),
                base,
                fingerprint);
    }

    /** Every word by which this paper is known, and every label on it. */
    Set<String> vocabulary() {
        return Stream.of(
                        titles.stream(),
                        words.stream(),
                        others.stream(),
                        twins.stream().map(Twins::label),
                        fields.stream()
                                .flatMap(field -> Stream.concat(field.labels().stream(), field.otherwise().stream())),
                        table.stream()
                                .flatMap(each -> each.columns().values().stream())
                                .flatMap(List::stream),
                        table.stream().flatMap(each -> each.skipped().stream()))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> joined(List<T> own, List<T> general) {
        return Stream.concat(own.stream(), general.stream()).distinct().toList();
    }
}
