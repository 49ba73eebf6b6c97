package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Row;

/**
 * Reads the rows of a table by the positions of its header's words. Cells keep the order of the columns; which cell is of
 * which column is what moves them least. Several groups of columns may stand side by side.
 */
final class TableFinder {
    private static final Pattern NUMBER = Pattern.compile("[¥￥]?-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,6})?");
    /** A name and its amount that the engine found as one line. */
    private static final Pattern GLUED = Pattern.compile("(.*[^\\d.,¥-])([¥￥]?-?[\\d,]+\\.\\d{2})");

    private static final Set<FieldName> FIGURES =
            EnumSet.of(FieldName.AMOUNT, FieldName.UNIT_PRICE, FieldName.QUANTITY);

    private final Layout.Table table;

    /** @param field empty for a column that is of no field */
    private record Column(Optional<FieldName> field, double left, double right) {}

    private record Cell(TextRow row, int from, int to, double left, double right) {
        String text() {
            return row.text().substring(from, to);
        }
    }

    TableFinder(Layout.Table table) {
        this.table = table;
    }

    List<Row> find(List<TextRow> rows, Findings findings) {
        List<Row> found = new ArrayList<>();
        List<Column> columns = List.of();
        for (TextRow row : rows) {
            List<Column> header = header(row);
            if (isHeader(header)) {
                columns = header;
            } else if (!columns.isEmpty()) {
                if (table.ends().stream()
                        .anyMatch(end -> row.text().replace(" ", "").contains(end))) {
                    columns = List.of();
                } else if (table.sums().stream()
                        .noneMatch(sum -> row.text().replace(" ", "").contains(sum))) {
                    read(row, columns, findings, found);
                }
            }
        }
        return found;
    }

    private static boolean isHeader(List<Column> header) {
        return has(header, FieldName.NAME) && has(header, FieldName.AMOUNT);
    }

    private static boolean has(List<Column> columns, FieldName field) {
        return columns.stream().anyMatch(column -> column.field().equals(Optional.of(field)));
    }

    /** The header's columns in a row; the longest word wins where several begin together. */
    private List<Column> header(TextRow row) {
        Map<String, Optional<FieldName>> words = new LinkedHashMap<>();
        table.columns().forEach((field, list) -> list.forEach(word -> words.put(word, Optional.of(field))));
        table.skipped().forEach(word -> words.putIfAbsent(word, Optional.empty()));
        List<Column> columns = new ArrayList<>();
        String text = row.text();
        List<String> longest = words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (int at = 0; at < text.length(); ) {
            int start = at;
            Optional<Matcher> hit = longest.stream()
                    .map(word -> spaced(word).matcher(text).region(start, text.length()))
                    .filter(Matcher::lookingAt)
                    .findFirst();
            if (hit.isPresent()) {
                var box = row.box(at, hit.get().end());
                String word = hit.get().group().replace(" ", "");
                columns.add(new Column(
                        words.getOrDefault(word, Optional.empty()),
                        box.topLeft().x(),
                        box.topRight().x()));
                at = hit.get().end();
            } else {
                at++;
            }
        }
        return columns;
    }

    private static Pattern spaced(String word) {
        return Pattern.compile(String.join(
                " ?",
                word.codePoints()
                        .mapToObj(code -> Pattern.quote(Character.toString(code)))
                        .toList()));
    }

    private void read(TextRow row, List<Column> columns, Findings findings, List<Row> found) {
        List<Cell> cells = cells(row);
        int[] place = assign(cells, columns);
        List<List<FieldReading>> groups = new ArrayList<>();
        Set<FieldName> filled = EnumSet.noneOf(FieldName.class);
        int group = -1;
        int last = -1;
        for (int i = 0; i < cells.size(); i++) {
            if (place[i] < 0 || columns.get(place[i]).field().isEmpty()) {
                continue;
            }
            FieldName field = columns.get(place[i]).field().get();
            if (group < 0 || filled.contains(field) || groupOf(columns, place[i]) != last) {
                groups.add(new ArrayList<>());
                filled.clear();
                group++;
            }
            last = groupOf(columns, place[i]);
            filled.add(field);
            Cell cell = cells.get(i);
            findings.reading(field, type(field), row, cell.from(), cell.to()).ifPresent(groups.get(group)::add);
        }
        for (List<FieldReading> group1 : groups) {
            Row read = new Row(group1);
            if (read.cell(FieldName.NAME).isPresent()
                    && read.cell(FieldName.AMOUNT).isPresent()) {
                found.add(read);
            } else if (group1.size() == 1 && read.cell(FieldName.NAME).isPresent() && groups.size() == 1) {
                continueName(found, group1.getFirst());
            }
        }
    }

    /** A name that goes on in the next row belongs to the row before. */
    private static void continueName(List<Row> found, FieldReading more) {
        if (found.isEmpty()) {
            return;
        }
        List<FieldReading> cells = new ArrayList<>();
        for (FieldReading cell : found.getLast().cells()) {
            cells.add(
                    cell.field() != FieldName.NAME
                            ? cell
                            : new FieldReading(
                                    cell.field(),
                                    cell.value() + more.value(),
                                    cell.printed() + more.printed(),
                                    Math.min(cell.confidence(), more.confidence()),
                                    cell.place(),
                                    cell.source(),
                                    cell.whole()));
        }
        found.set(found.size() - 1, new Row(cells));
    }

    /** The number of name columns up to a column: groups of columns begin with a name. */
    private static int groupOf(List<Column> columns, int at) {
        return (int) columns.subList(0, at + 1).stream()
                .filter(column -> column.field().equals(Optional.of(FieldName.NAME)))
                .count();
    }

    private static ValueType type(FieldName field) {
        return switch (field) {
            case AMOUNT, UNIT_PRICE -> ValueType.PRICE;
            case QUANTITY -> ValueType.QUANTITY;
            default -> ValueType.TEXT;
        };
    }

    private static List<Cell> cells(TextRow row) {
        List<Cell> cells = new ArrayList<>();
        Matcher words = Pattern.compile("[^ ]+").matcher(row.text());
        while (words.find()) {
            Matcher glued = GLUED.matcher(words.group());
            int cut = glued.matches() ? words.start() + glued.end(1) : words.end();
            cells.add(cell(row, words.start(), cut));
            if (cut < words.end()) {
                cells.add(cell(row, cut, words.end()));
            }
        }
        return cells;
    }

    private static Cell cell(TextRow row, int from, int to) {
        var box = row.box(from, to);
        return new Cell(row, from, to, box.topLeft().x(), box.topRight().x());
    }

    /** For each cell its column, or −1; columns rise from left to right, and the sum of distances is least. */
    private static int[] assign(List<Cell> cells, List<Column> columns) {
        int n = cells.size();
        int m = columns.size();
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            best[i][m] = best[i + 1][m] + LEFT_OUT;
            for (int j = m - 1; j >= 0; j--) {
                double take = cost(cells.get(i), columns.get(j)) + best[i + 1][j + 1];
                best[i][j] = Math.min(take, Math.min(best[i][j + 1], best[i + 1][j] + LEFT_OUT));
            }
        }
        int[] place = new int[n];
        java.util.Arrays.fill(place, -1);
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (best[i][j] == best[i][j + 1]) {
                j++;
            } else if (best[i][j] == best[i + 1][j] + LEFT_OUT) {
                i++;
            } else {
                place[i++] = j++;
            }
        }
        return place;
    }

    /** More than any distance on a page: a cell is left out only where no column is left for it. */
    private static final double LEFT_OUT = 20_000;

    private static double cost(Cell cell, Column column) {
        boolean figure = NUMBER.matcher(cell.text()).matches();
        if (column.field().filter(FIGURES::contains).isPresent() && !figure) {
            return 2 * LEFT_OUT;
        }
        double gap = Math.max(0, Math.max(column.left() - cell.right(), cell.left() - column.right()));
        double centres = Math.abs(column.left() + column.right() - cell.left() - cell.right()) / 2;
        double edges = Math.abs(column.left() - cell.left());
        return gap + 0.2 * Math.min(centres, edges);
    }
}
