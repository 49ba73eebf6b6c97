package kuaipei.reading.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kuaipei.reading.engine.Recogniser.Read;
import kuaipei.reading.engine.Recogniser.Sign;

/**
 * A part of a line that is not clear, with clear neighbours on both sides. Read again it must begin and end with just these:
 * else a character at the cut was lost, or halved, and nobody could tell which. So that the loss of one of several like
 * characters is seen too, the two outermost neighbours differ.
 *
 * @param from where it is cut out, in heights of the line from its left end
 * @param to where it ends, in heights
 * @param first its first character among the line's
 * @param end behind its last one
 * @param left how many neighbours stand before what is not clear; none at the line's beginning
 * @param right how many stand behind it
 */
record Part(double from, double to, int first, int end, int left, int right) {

    /** With fewer the network reads the ends of a part worse than the middle of a line. */
    private static final int NEIGHBOURS = 2;

    /** The parts of a line, in order, none touching another. */
    static List<Part> of(Read line, double heights) {
        List<Sign> signs = line.signs();
        int[] unclear = IntStream.rangeClosed(0, signs.size())
                .filter(at -> isUnclear(line, at))
                .toArray();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < unclear.length; i++) {
            int begin = unclear[i];
            int end = Math.min(begin + 1, signs.size());
            // What lies between is no clear neighbour of both: the two are one part.
            while (i + 1 < unclear.length && before(signs, unclear[i + 1]) < behind(signs, end)) {
                i++;
                end = Math.min(unclear[i] + 1, signs.size());
            }
            parts.add(of(signs, begin, end, heights));
        }
        return parts;
    }

    private static Part of(List<Sign> signs, int begin, int end, double heights) {
        int first = before(signs, begin);
        int last = behind(signs, end);
        return new Part(
                first == 0 ? 0 : middle(signs, first),
                last == signs.size() ? heights : middle(signs, last),
                first,
                last,
                first == 0 ? 0 : begin - first,
                last == signs.size() ? 0 : last - end);
    }

    double width() {
        return to - from;
    }

    /** What was read of it with the line. */
    Read of(Read line) {
        return new Read(
                moved(line.signs().subList(first, end), -from),
                line.gaps().stream()
                        .filter(gap -> gap >= from && gap <= to)
                        .map(gap -> (float) (gap - from))
                        .toList());
    }

    /** What was read of it again, at its place on the line; empty if its neighbours are not what they were. */
    Optional<List<Sign>> fitted(Read line, List<Sign> again) {
        List<Sign> before = line.signs().subList(first, first + left);
        List<Sign> behind = line.signs().subList(end - right, end);
        boolean fits = again.size() >= left + right
                && texts(again.subList(0, left)).equals(texts(before))
                && texts(again.subList(again.size() - right, again.size())).equals(texts(behind));
        return fits ? Optional.of(moved(again, from)) : Optional.empty();
    }

    /** Whether the character is not sure, or one may have been passed over before it; at the end, behind the last. */
    private static boolean isUnclear(Read line, int at) {
        List<Sign> signs = line.signs();
        double from = at == 0 ? 0 : signs.get(at - 1).x();
        double to = at == signs.size() ? Double.MAX_VALUE : signs.get(at).x();
        return (at < signs.size() && !line.isClear(at))
                || line.gaps().stream().anyMatch(gap -> gap > from && gap <= to);
    }

    private static int before(List<Sign> signs, int unclear) {
        int first = unclear - NEIGHBOURS;
        while (first > 0 && signs.get(first).text().equals(signs.get(first + 1).text())) {
            first--;
        }
        return Math.max(first, 0);
    }

    private static int behind(List<Sign> signs, int clear) {
        int end = clear + NEIGHBOURS;
        while (end < signs.size()
                && signs.get(end - 1).text().equals(signs.get(end - 2).text())) {
            end++;
        }
        return Math.min(end, signs.size());
    }

    private static double middle(List<Sign> signs, int at) {
        return (signs.get(at - 1).x() + signs.get(at).x()) / 2;
    }

    private static List<Sign> moved(List<Sign> signs, double by) {
        return signs.stream()
                .map(sign -> new Sign(sign.text(), sign.confidence(), (float) (sign.x() + by)))
                .toList();
    }

    private static List<String> texts(List<Sign> signs) {
        return signs.stream().map(Sign::text).toList();
    }
}
