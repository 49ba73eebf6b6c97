package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.paper.Point;

/**
 * Finds the values of a label that stands twice on a paper, once for each of two. Which is whose is told by their places alone,
 * since what says so in words is often set letter under letter; where the places do not tell, neither is read.
 */
final class TwinFinder {

    /** So far before a label its word is looked for, characters: 销售方信息 and a gap. */
    private static final int BEFORE = 8;

    private final Layout.Twins twins;
    private final LabelFinder labels;

    TwinFinder(Layout.Twins twins, LabelFinder labels) {
        this.twins = twins;
        this.labels = labels;
    }

    private record Place(TextRow row, LabelFinder.Stretch label) {

        Point centre() {
            return row.box(label.from(), label.to()).centre();
        }

        /** Whether one of the words stands right before it. */
        boolean follows(List<String> words) {
            String before = row.text().substring(Math.max(0, label.from() - BEFORE), label.from());
            return words.stream().anyMatch(before::contains);
        }
    }

    void find(List<TextRow> rows, Findings findings) {
        List<Place> places = new ArrayList<>();
        for (TextRow row : rows) {
            labels.stretches(row.text(), twins.label()).forEach(label -> places.add(new Place(row, label)));
        }
        if (places.size() == 1 && !places.getFirst().follows(twins.second().words())) {
            // Alone it may still be the other's: only what cannot be the other's value is taken.
            take(places.getFirst(), twins.first(), twins.second().type().pattern(), findings);
        }
        if (places.size() == 2) {
            pair(places.get(0), places.get(1), rows, findings);
        }
    }

    private void pair(Place one, Place other, List<TextRow> rows, Findings findings) {
        double across = other.centre().x() - one.centre().x();
        double down = other.centre().y() - one.centre().y();
        boolean beside = Math.abs(down) < Math.abs(across) / 4;
        boolean over = Math.abs(across) < Math.abs(down) / 2;
        boolean ahead = beside ? across > 0 : down > 0;
        Place first = ahead ? one : other;
        Place second = ahead ? other : one;
        double from = beside
                ? Math.max(first.centre().y(), second.centre().y())
                : first.centre().y();
        double to = beside ? Double.POSITIVE_INFINITY : second.centre().y();
        List<Double> marks = rows.stream()
                .filter(row -> twins.between().stream().anyMatch(row.text().replace(" ", "")::contains))
                .map(TwinFinder::level)
                .toList();
        boolean clear = (beside || over)
                && !marks.isEmpty()
                && marks.stream().allMatch(mark -> from < mark && mark < to)
                && !first.follows(twins.second().words())
                && !second.follows(twins.first().words());
        if (clear) {
            take(first, twins.first(), twins.second().type().pattern(), findings);
            take(second, twins.second(), Pattern.compile("(?!)"), findings);
        }
    }

    private static double level(TextRow row) {
        return row.spans().stream().mapToDouble(Span::centreY).average().orElseThrow();
    }

    private static void take(Place place, Layout.Twin twin, Pattern other, Findings findings) {
        TextRow row = place.row();
        Matcher between = LabelFinder.BETWEEN
                .matcher(row.text())
                .region(place.label().to(), place.label().end());
        int from = between.lookingAt() ? between.end() : place.label().to();
        Matcher value = twin.type()
                .pattern()
                .matcher(row.text())
                .region(from, place.label().end())
                .useTransparentBounds(true);
        if (value.lookingAt()
                && !twin.never().contains(value.group())
                && !other.matcher(value.group()).matches()) {
            findings.add(twin.field(), twin.type(), row, value);
        }
    }
}
