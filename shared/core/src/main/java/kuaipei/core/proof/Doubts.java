package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.List;
import kuaipei.core.claim.Doubt;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Point;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Witness;

/** Where a person should look for a fact that is not proven: every place that speaks of it, once. */
final class Doubts {
    /** A person is shown where to begin, not everything. */
    private static final int MOST = 12;

    private static final String[][] PLACES = {{"左上", "上方", "右上"}, {"左侧", "中部", "右侧"}, {"左下", "下方", "右下"}};

    private final List<Paper> papers;
    private final List<Doubt> doubts = new ArrayList<>();

    Doubts(List<Paper> papers) {
        this.papers = papers;
    }

    void note(String fact, Evidence<?> evidence) {
        if (!(evidence instanceof Doubtful<?>(var _, String why, List<Witness> witnesses))) {
            return;
        }
        for (Witness witness : witnesses) {
            Paper.at(papers, witness.place())
                    .map(paper -> new Doubt(
                            fact,
                            paper.document(),
                            paper.kind(),
                            where(paper, witness.place().box().centre()),
                            why))
                    .filter(doubt -> doubts.size() < MOST && !doubts.contains(doubt))
                    .ifPresent(doubts::add);
        }
    }

    List<Doubt> all() {
        return List.copyOf(doubts);
    }

    /** Thirds of what is written on the paper: the photograph may show a desk around it. */
    static String where(Paper paper, Point point) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (Line line : paper.lines()) {
            Point centre = line.box().centre();
            left = Math.min(left, centre.x());
            right = Math.max(right, centre.x());
            top = Math.min(top, centre.y());
            bottom = Math.max(bottom, centre.y());
        }
        return PLACES[third(point.y(), top, bottom)][third(point.x(), left, right)];
    }

    private static int third(double at, double from, double to) {
        return to <= from ? 1 : Math.clamp((int) (3 * (at - from) / (to - from)), 0, 2);
    }
}
