package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;

/** Finds fields beside their labels, or below them. */
final class LabelFinder {
    /** Between a label and its value: a colon, a remark in brackets, a gap. */
    static final Pattern BETWEEN = Pattern.compile("[ :;：]*(?:\\((?:[^()]{1,8})\\))?[ :;：.]*");

    private static final Pattern STRETCH =
            Pattern.compile("(" + PrintedDate.ANY + ")[ \\d:时分]{0,9}(?:至|到|-|~|—|一|–|止)+ ?(" + PrintedDate.ANY + ")");
    /** A value below stands at most this many line heights under its label. */
    private static final double REACH = 3.2;

    /** A row that ends a running text: a date alone, a stamp. */
    private static final Pattern END = Pattern.compile("\\D{0,6}" + PrintedDate.ANY + "|.*专用章.*");

    private static final Pattern PARTED = Pattern.compile("[;；]|\\d[.．、)]");
    private static final Pattern ENTRY =
            Pattern.compile("[;；,， ]+|(?<!\\d)、|、(?!\\d)|(?<![\\dA-Za-z])(?=\\d{1,2}[.．、)]\\D)");

    private final Map<Pattern, Optional<Layout.Labelled>> labels;

    private record Label(int from, int to, Optional<Layout.Labelled> field) {}

    LabelFinder(Layout layout) {
        Map<String, Optional<Layout.Labelled>> all = new LinkedHashMap<>();
        layout.fields().forEach(field -> field.labels().forEach(label -> all.put(label, Optional.of(field))));
        layout.fields()
                .forEach(field -> field.otherwise().forEach(label -> all.putIfAbsent(label, Optional.of(field))));
        layout.twins().ifPresent(twins -> all.putIfAbsent(twins.label(), Optional.empty()));
        layout.others().forEach(label -> all.putIfAbsent(label, Optional.empty()));
        this.labels = all.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> spaced(entry.getKey()), Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /** A label's characters may stand far apart. */
    private static Pattern spaced(String label) {
        return Pattern.compile(label.chars()
                .mapToObj(sign -> Pattern.quote(Character.toString(sign)))
                .collect(Collectors.joining(" {0,3}")));
    }

    /**
     * Where a label stands in a row.
     *
     * @param end where the next label begins, or the row ends
     */
    record Stretch(int from, int to, int end) {}

    List<Stretch> stretches(String text, String label) {
        List<Label> found = labels(text);
        List<Stretch> stretches = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            Label each = found.get(at);
            if (text.substring(each.from(), each.to()).replace(" ", "").equals(label)) {
                stretches.add(new Stretch(
                        each.from(),
                        each.to(),
                        at + 1 < found.size() ? found.get(at + 1).from() : text.length()));
            }
        }
        return stretches;
    }

    void find(List<TextRow> rows, Findings findings) {
        pass(rows, findings, false);
        pass(rows, findings, true);
    }

    private void pass(List<TextRow> rows, Findings findings, boolean otherwise) {
        for (int at = 0; at < rows.size(); at++) {
            TextRow row = rows.get(at);
            List<Label> found = labels(row.text());
            for (int k = 0; k < found.size(); k++) {
                Label label = found.get(k);
                int end = k + 1 < found.size()
                        ? found.get(k + 1).from()
                        : row.text().length();
                String word = row.text().substring(label.from(), label.to()).replace(" ", "");
                if (label.field().isPresent()
                        && label.field().get().otherwise().contains(word) == otherwise
                        && !(otherwise
                                && findings.has(label.field().get().fields().getFirst()))) {
                    look(rows, at, label, end, label.field().get(), findings);
                }
            }
        }
    }

    private void look(List<TextRow> rows, int at, Label label, int end, Layout.Labelled field, Findings findings) {
        TextRow row = rows.get(at);
        Matcher between = BETWEEN.matcher(row.text()).region(label.to(), end);
        int from = between.lookingAt() ? between.end() : label.to();
        if (field.fields().size() == 2) {
            stretch(row, from, end, field, findings);
            return;
        }
        if (field.lines() > 1) {
            running(rows, at, from, end, field, findings);
            return;
        }
        boolean found = right(row, from, end, field, findings);
        if (!found && field.below()) {
            below(rows, at, row.box(label.from(), label.to()).centre().x(), row, field, findings);
        }
    }

    private static boolean right(TextRow row, int from, int end, Layout.Labelled field, Findings findings) {
        FieldName name = field.fields().getFirst();
        Matcher value =
                field.type().pattern().matcher(row.text()).region(from, end).useTransparentBounds(true);
        boolean hit = switch (field.type()) {
            case DATE, MONEY, WORDS, ID_NUMBER -> value.find();
            default -> value.lookingAt();
        };
        return hit && findings.add(name, field.type(), row, value.start(), value.end());
    }

    private static void stretch(TextRow row, int from, int end, Layout.Labelled field, Findings findings) {
        Matcher days = STRETCH.matcher(row.text()).region(from, Math.max(end, from));
        if (days.find()) {
            findings.add(field.fields().get(0), ValueType.DATE, row, days.start(1), days.end(1));
            findings.add(field.fields().get(1), ValueType.DATE, row, days.start(2), days.end(2));
        }
    }

    /** The nearest value under the label. Where another label stands there, the place was left empty. */
    private void below(List<TextRow> rows, int at, double x, TextRow label, Layout.Labelled field, Findings findings) {
        double top = label.spans().getFirst().centreY();
        for (int next = at + 1; next < rows.size(); next++) {
            TextRow row = rows.get(next);
            if (row.spans().getFirst().centreY() - top > REACH * label.height()) {
                return;
            }
            for (Span span : row.spans()) {
                if (span.left().x() <= x && x <= span.right().x()) {
                    TextRow alone = new TextRow(List.of(span));
                    if (field.type() == ValueType.PLACE && !labels(alone.text()).isEmpty()) {
                        return;
                    }
                    Matcher value = field.type().pattern().matcher(alone.text());
                    if (value.matches() && findings.add(field.fields().getFirst(), field.type(), alone, value)) {
                        return;
                    }
                }
            }
        }
    }

    /** A text that goes on below, until a row with a label of its own. */
    private void running(List<TextRow> rows, int at, int from, int end, Layout.Labelled field, Findings findings) {
        TextRow row = rows.get(at);
        FieldName name = field.fields().getFirst();
        StringBuilder text = new StringBuilder();
        Optional<FieldReading> first = Optional.empty();
        double left = Double.NEGATIVE_INFINITY;
        if (from < end && !row.text().substring(from, end).isBlank()) {
            first = findings.reading(name, field.type(), row, from, end);
            text.append(row.text(), from, end);
            left = row.leftOf(from, end).x() - 3 * row.height();
        }
        for (int next = at + 1; next < rows.size() && next < at + field.lines(); next++) {
            TextRow more = rows.get(next);
            if (!labels(more.text()).isEmpty()
                    || more.spans().getFirst().left().x() < left
                    || text.indexOf("。") >= 0
                    || END.matcher(more.text()).matches()) {
                break;
            }
            if (first.isEmpty()) {
                first = findings.reading(
                        name, field.type(), more, 0, more.text().length());
            }
            text.append(gap(field, text, more.text())).append(more.text());
        }
        first.ifPresent(reading -> values(field, text.toString()).forEach(value -> findings.add(name, reading, value)));
    }

    /** A list that is numbered or parted goes on where its row ended, unless the next row begins another entry. */
    private static String gap(Layout.Labelled field, CharSequence before, String next) {
        boolean entry =
                next.matches("\\d{1,2} ?[.．、)].*") || !PARTED.matcher(before).find();
        return field.list() && entry ? " " : "";
    }

    private static List<String> values(Layout.Labelled field, String text) {
        if (!field.list()) {
            return List.of(text.replace(" ", ""));
        }
        int stop = text.indexOf('。');
        return ENTRY.splitAsStream(stop < 0 ? text : text.substring(0, stop))
                .map(part -> part.replaceFirst("^\\d{1,2} ?[.．、)]", "").strip())
                .filter(part -> !part.isEmpty() && !part.matches("\\d+"))
                .toList();
    }

    /** Labels in a row, left to right; where two begin together the longer one counts. */
    private List<Label> labels(String text) {
        List<Label> all = new ArrayList<>();
        labels.forEach((pattern, field) -> {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                all.add(new Label(match.start(), match.end(), field));
            }
        });
        all.sort(Comparator.comparingInt(Label::from).thenComparingInt(label -> -label.to()));
        List<Label> apart = new ArrayList<>();
        for (Label label : all) {
            if (apart.isEmpty() || label.from() >= apart.getLast().to()) {
                apart.add(label);
            }
        }
        return apart;
    }
}
