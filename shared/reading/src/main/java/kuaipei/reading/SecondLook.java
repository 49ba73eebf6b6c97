package kuaipei.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.SecondReading;
import kuaipei.reading.engine.PaddleReader;
import kuaipei.reading.engine.PaddleReader.Look;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.layout.Layouts;

/**
 * Looks again at what is weak or disputed: its lines are cut anew from the picture itself, which is up to twice as fine as the
 * page that was read first, with another margin and another contrast, twice. What the looks say stands beside the first
 * reading; which of them counts is weighed by {@link SecondReading}, and none is ever a second witness.
 */
final class SecondLook {
    /** Two looks that are cut and lit differently: what both say is not the chance of one cut. */
    private static final List<Look> LOOKS = List.of(new Look(0.10, false), new Look(-0.06, true));

    /** A page on which more is weak is a page to be taken again; each line costs two strips. */
    private static final int MOST_LINES = 16;

    private final PaddleReader engine;
    private final Layouts layouts;

    SecondLook(PaddleReader engine, Layouts layouts) {
        this.engine = engine;
        this.layouts = layouts;
    }

    /** The paper with its second looks among the readings; itself where nothing wants one. */
    Paper at(Pixels upright, Paper paper) {
        return at(upright, paper, SecondReading.wanted(paper));
    }

    /** @param wanted first readings of the paper */
    Paper at(Pixels upright, Paper paper, List<FieldReading> wanted) {
        Set<Line> lines = lines(paper, wanted);
        if (lines.isEmpty()) {
            return paper;
        }
        List<FieldReading> fields = new ArrayList<>(paper.fields());
        for (Look look : LOOKS) {
            List<Line> second = paper.lines().stream()
                    .map(line -> lines.contains(line) ? again(upright, line, look) : line)
                    .toList();
            Paper read = layouts.paper(paper.document(), paper.page(), paper.quality(), second, paper.codes());
            if (read.kind() == paper.kind()) {
                fields.addAll(SecondReading.looks(wanted, read));
            }
        }
        return paper.withFields(fields);
    }

    private Line again(Pixels upright, Line line, Look look) {
        Optional<Line> read = engine.again(upright, line, look);
        return read.orElse(line);
    }

    private static Set<Line> lines(Paper paper, List<FieldReading> wanted) {
        Set<Line> lines = new LinkedHashSet<>();
        for (FieldReading reading : wanted) {
            SecondReading.line(paper, reading)
                    .filter(_ -> lines.size() < MOST_LINES)
                    .ifPresent(lines::add);
        }
        return lines;
    }
}
