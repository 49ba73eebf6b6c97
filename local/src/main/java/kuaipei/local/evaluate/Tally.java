package kuaipei.local.evaluate;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Counts over pages of one kind, one effect, or all. */
final class Tally {
    private long pages;
    private long kinds;
    private long retakes;
    private long fields;
    private long read;
    private long exact;
    private long proven;
    private long falselyProven;
    private TextScore text = TextScore.NONE;
    private long rows;
    private long rowsRight;
    private long cpuNanos;

    void add(PageScore page) {
        pages++;
        kinds += page.kindRight() ? 1 : 0;
        retakes += page.retake() ? 1 : 0;
        fields += page.fields();
        read += page.read();
        exact += page.exact();
        proven += page.proven();
        falselyProven += page.falselyProven().size();
        rows += page.rows();
        rowsRight += page.rowsRight();
        text = text.plus(page.text());
        cpuNanos += page.cpuNanos();
    }

    long falselyProven() {
        return falselyProven;
    }

    TextScore text() {
        return text;
    }

    double cpuSecondsPerPage() {
        return pages == 0 ? 0 : cpuNanos / 1e9 / pages;
    }

    void write(ObjectNode node) {
        node.put("pages", pages);
        node.put("kindRight", kinds);
        node.put("retake", retakes);
        node.put("fields", fields);
        node.put("recall", share(read, fields));
        node.put("exact", share(exact, fields));
        node.put("provenShare", share(proven, fields));
        node.put("falselyProven", falselyProven);
        node.put("characters", round(text.share()));
        node.put("digitStrings", text.digitStringsRight() + "/" + text.digitStrings());
        node.put("rows", rowsRight + "/" + rows);
        node.put("cpuSecondsPerPage", round(cpuSecondsPerPage()));
    }

    /** Heads of {@link #cells()}, the name before them. */
    static final List<String> COLUMNS =
            List.of("", "pages", "read", "exact", "proven", "false", "chars", "numbers", "rows", "cpu s");

    /** What people see of it, a text a column. */
    List<String> cells() {
        return List.of(
                String.valueOf(pages),
                percent(share(read, fields), 1),
                percent(share(exact, fields), 1),
                percent(share(proven, fields), 1),
                String.valueOf(falselyProven),
                percent(text.share(), 2),
                text.digitStringsRight() + "/" + text.digitStrings(),
                rowsRight + "/" + rows,
                String.format(Locale.ROOT, "%.2f", cpuSecondsPerPage()));
    }

    private static String percent(double share, int places) {
        return String.format(Locale.ROOT, "%." + places + "f%%", 100 * share);
    }

    /** One row of the table for people. */
    String row(String name) {
        return line(name, cells());
    }

    /** What a registry tells of a layout, as cells of a Markdown row. */
    String markdown() {
        return "%d | %.1f%% | %.1f%% | %d | %s"
                .formatted(
                        pages,
                        100 * share(read, fields),
                        100 * share(exact, fields),
                        falselyProven,
                        rows == 0 ? "–" : rowsRight + "/" + rows);
    }

    static String head(String name) {
        return line(name, COLUMNS.subList(1, COLUMNS.size()));
    }

    private static String line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s", name));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %9s", cell)));
        return line.toString();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : round((double) part / whole);
    }

    static double round(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
