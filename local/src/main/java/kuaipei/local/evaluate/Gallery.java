package kuaipei.local.evaluate;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.local.picture.Crop;
import kuaipei.reading.image.Pixels;

/** Pictures of what went wrong, the worst of each sort; at most so many, however large the corpus. */
final class Gallery {
    private static final int PAGE_SIDE = 900;

    /**
     * One picture and what it shows.
     *
     * @param where file of the photograph
     * @param what field, or reason
     * @param truth what stands there
     * @param read what was read
     * @param weight how bad it is; only ranks
     */
    record Picture(String where, String what, String truth, String read, double weight, BufferedImage image) {}

    private final int most;
    private final List<Picture> falsely = new ArrayList<>();
    private final PriorityQueue<Picture> fields = worstLast();
    private final PriorityQueue<Picture> lines = worstLast();
    private final PriorityQueue<Picture> retakes = worstLast();

    /** @param most pictures of each sort that are kept; falsely proven ones are all kept */
    Gallery(int most) {
        this.most = most;
    }

    private static PriorityQueue<Picture> worstLast() {
        return new PriorityQueue<>(Comparator.comparingDouble(Picture::weight));
    }

    void page(String where, Truth truth, Paper paper, Pixels page, PageScore score) {
        if (score.retake()) {
            keep(retakes, new Picture(where, paper.quality().reason(), "", "", 1, Crop.page(page, PAGE_SIDE)));
        }
        for (FieldReading field : paper.fields()) {
            field(where, truth, field, score, page);
        }
        for (TextScore.Miss miss : TextScore.misses(truth.text(), paper.lines())) {
            keep(
                    lines,
                    new Picture(
                            where,
                            truth.kind(),
                            miss.printed(),
                            miss.line().text(),
                            miss.share(),
                            Crop.line(page, miss.line().box())));
        }
    }

    private void field(String where, Truth truth, FieldReading field, PageScore score, Pixels page) {
        String name = field.field().wire();
        String right = truth.fields().getOrDefault(name, "");
        boolean proven = score.falselyProven().contains(name);
        if (proven || (!right.isEmpty() && !right.equals(field.value()))) {
            BufferedImage crop = Crop.line(page, field.place().box());
            Picture picture = new Picture(where, name, right, field.value(), field.confidence(), crop);
            if (proven) {
                falsely.add(picture);
            } else {
                keep(fields, picture);
            }
        }
    }

    private void keep(PriorityQueue<Picture> some, Picture picture) {
        some.add(picture);
        if (some.size() > most) {
            some.remove();
        }
    }

    List<Picture> falsely() {
        return falsely;
    }

    List<Picture> fields() {
        return worstFirst(fields);
    }

    List<Picture> lines() {
        return worstFirst(lines);
    }

    List<Picture> retakes() {
        return worstFirst(retakes);
    }

    private static List<Picture> worstFirst(PriorityQueue<Picture> some) {
        return some.stream()
                .sorted(Comparator.comparingDouble(Picture::weight).reversed())
                .toList();
    }
}
