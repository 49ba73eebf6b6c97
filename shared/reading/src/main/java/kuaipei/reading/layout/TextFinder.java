package kuaipei.reading.layout;

import java.util.List;
import java.util.regex.Matcher;
import kuaipei.core.paper.FieldReading;

/** Finds fields that need no label: by their form alone, in sentences, by what the words mean. */
final class TextFinder {
    private final Layout layout;

    TextFinder(Layout layout) {
        this.layout = layout;
    }

    void find(List<TextRow> rows, Findings findings) {
        layout.anywhere().forEach(field -> anywhere(field, rows, findings));
        Flow flow = new Flow(rows);
        for (Layout.Sentence sentence : layout.sentences()) {
            Matcher match = sentence.pattern().matcher(flow.text());
            while (match.find()) {
                for (Layout.Group group : sentence.groups()) {
                    flow.take(group, match.start(group.name()), match.end(group.name()), findings);
                }
            }
        }
        layout.meanings()
                .forEach((field, values) -> values.forEach((value, words) -> words.stream()
                        .filter(word -> flow.text().contains(word))
                        .findFirst()
                        .flatMap(word -> flow.reading(field, word, findings))
                        .ifPresent(reading -> findings.add(field, reading, value))));
    }

    private static void anywhere(Layout.Anywhere field, List<TextRow> rows, Findings findings) {
        int most = field.rows() == 0 ? rows.size() : Math.min(field.rows(), rows.size());
        for (TextRow row : rows.subList(0, most)) {
            Matcher match = field.type().pattern().matcher(row.text());
            while (match.find()) {
                findings.add(field.field(), field.type(), row, match);
            }
        }
    }

    /** The rows as one text without gaps, each character knowing its row. */
    private static final class Flow {
        private final List<TextRow> rows;
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> origin = new java.util.ArrayList<>();

        Flow(List<TextRow> rows) {
            this.rows = rows;
            for (int row = 0; row < rows.size(); row++) {
                String line = rows.get(row).text();
                for (int at = 0; at < line.length(); at++) {
                    if (line.charAt(at) != ' ') {
                        text.append(line.charAt(at));
                        origin.add(new int[] {row, at});
                    }
                }
            }
        }

        String text() {
            return text.toString();
        }

        /** Takes a value that stands in one row; one that breaks over two is taken where it is whole elsewhere. */
        void take(Layout.Group group, int from, int to, Findings findings) {
            if (from < 0 || from == to) {
                return;
            }
            int[] first = origin.get(from);
            int[] last = origin.get(to - 1);
            if (first[0] == last[0]) {
                findings.add(group.field(), group.type(), rows.get(first[0]), first[1], last[1] + 1);
                return;
            }
            TextRow row = rows.get(first[0]);
            findings.reading(
                            group.field(),
                            ValueType.TEXT,
                            row,
                            first[1],
                            row.text().length())
                    .flatMap(reading -> group.type()
                            .value(text.substring(from, to), text.substring(to, Math.min(to + 4, text.length())))
                            .map(value -> new FieldReading(
                                    reading.field(),
                                    value,
                                    text.substring(from, to),
                                    reading.confidence(),
                                    reading.place(),
                                    reading.source(),
                                    true)))
                    .ifPresent(reading -> findings.add(group.field(), reading, reading.value()));
        }

        java.util.Optional<FieldReading> reading(kuaipei.core.paper.FieldName field, String word, Findings findings) {
            int[] first = origin.get(text.indexOf(word));
            TextRow row = rows.get(first[0]);
            int end = Math.min(first[1] + word.length(), row.text().length());
            return findings.reading(field, ValueType.TEXT, row, first[1], end);
        }
    }
}
