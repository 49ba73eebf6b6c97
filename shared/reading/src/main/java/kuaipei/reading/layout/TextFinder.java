package kuaipei.reading.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;

/** Finds fields that need no label: by their form alone, in sentences, by what the words mean. */
final class TextFinder {
    /** A word after one of these tells what should not happen, or did not: 避免再次跌倒 is advice, not the history. */
    private static final Pattern NOT_TOLD = Pattern.compile("(?:避免|防止|预防|谨防|以免|免|防|否认)(?:再次|再度|再)?$");

    /** So far before a word its negation is looked for, characters. */
    private static final int BEFORE = 6;

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
        layout.meanings().forEach((field, meaning) -> {
            means(field, meaning.values(), flow, findings);
            if (!findings.has(field)) {
                means(field, meaning.otherwise(), flow, findings);
            }
        });
    }

    private static void means(FieldName field, Map<String, List<String>> values, Flow flow, Findings findings) {
        values.forEach((value, words) -> words.stream()
                .flatMap(
                        word -> told(flow.text(), word).flatMap(at -> flow.reading(field, word, at, findings)).stream())
                .findFirst()
                .ifPresent(reading -> findings.add(field, reading, value)));
    }

    /** Where a word first tells what happened. */
    private static Optional<Integer> told(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!NOT_TOLD.matcher(text.substring(Math.max(0, at - BEFORE), at)).find()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
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

        Optional<FieldReading> reading(FieldName field, String word, int at, Findings findings) {
            int[] first = origin.get(at);
            TextRow row = rows.get(first[0]);
            int end = Math.min(first[1] + word.length(), row.text().length());
            return findings.reading(field, ValueType.TEXT, row, first[1], end);
        }
    }
}
