package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;

/**
 * Which photographs show the same sheet of paper. A sheet photographed twice, whole and in part, is one witness: what was
 * misprinted or misread on it once is so twice. Every photograph still speaks against. Papers of one kind in one file come
 * from one hand at one time, so they are one witness as well, but for bills that bear different numbers and for the pages of a
 * fee list, which are told apart by their figures.
 */
final class Sheets {
    /** Of the figures on the smaller photograph this share stands on the other as well: the same sheet. */
    private static final double ALIKE = 0.8;

    /** Papers of two kinds share a stay's dates and sums; only nearly all, and many, make them one sheet. */
    private static final double ALIKE_OF_TWO_KINDS = 0.9;

    private static final int LONG = 6;
    private static final int LEAST = 2;
    private static final int LEAST_OF_TWO_KINDS = 10;

    private final Map<Paper, Integer> sheets = new HashMap<>();
    private final Map<Paper, Integer> witnesses = new HashMap<>();

    /** A paper with what tells it apart; looked for once, for a file may have many pages and each is compared with each. */
    private record Seen(Paper paper, Set<String> figures, int sheet, int witness) {}

    Sheets(List<Paper> papers) {
        List<Seen> seen = new ArrayList<>();
        for (Paper paper : papers) {
            Set<String> figures = figures(paper);
            int own = sheets.size();
            Optional<Seen> same =
                    seen.stream().filter(other -> isOne(other, paper, figures)).findFirst();
            int sheet = same.map(Seen::sheet).orElse(own);
            int witness = same.or(() -> seen.stream()
                            .filter(other -> mayBeOne(other, paper, figures))
                            .findFirst())
                    .map(Seen::witness)
                    .orElse(own);
            sheets.put(paper, sheet);
            witnesses.put(paper, witness);
            seen.add(new Seen(paper, figures, sheet, witness));
        }
    }

    /** A number that papers of one sheet share. */
    int of(Paper paper) {
        return sheets.getOrDefault(paper, -1);
    }

    /**
     * A number that papers share which may be of one sheet: that of their sheet, and of bills that are alike but for one figure
     * of their numbers. Each of those is a bill, since bills are numbered in a row; together they are one witness, since a number
     * is misread as well.
     */
    int witness(Paper paper) {
        return witnesses.getOrDefault(paper, -1);
    }

    /** Whether papers that count as several sheets may be fewer. */
    boolean mayBeFewer(List<Paper> papers) {
        return papers.stream().map(this::witness).distinct().count()
                < papers.stream().map(this::of).distinct().count();
    }

    private static boolean mayBeOne(Seen seen, Paper other, Set<String> its) {
        Paper one = seen.paper();
        Optional<String> mine = number(one);
        Optional<String> theirs = number(other);
        return one.kind() == other.kind()
                && mine.isPresent()
                && theirs.isPresent()
                && HospitalRegister.differByOne(mine.get(), theirs.get())
                && areShared(seen.figures(), its, LEAST, ALIKE);
    }

    private static boolean isOne(Seen seen, Paper other, Set<String> its) {
        Paper one = seen.paper();
        Set<String> mine = seen.figures();
        boolean kind = one.kind() == other.kind();
        if (kind) {
            Optional<Boolean> sameBill = sameBill(one, other);
            if (sameBill.isPresent()) {
                return sameBill.get();
            }
            if (one.document().equals(other.document()) && one.kind() != DocumentKind.FEE_LIST) {
                return true;
            }
        }
        return areShared(mine, its, kind ? LEAST : LEAST_OF_TWO_KINDS, kind ? ALIKE : ALIKE_OF_TWO_KINDS);
    }

    /** Whether two bills bear one number; empty where one of them shows none. */
    private static Optional<Boolean> sameBill(Paper one, Paper other) {
        Optional<String> mine = number(one);
        Optional<String> its = number(other);
        if (mine.isEmpty() || its.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = code(one);
        boolean codes = code.isEmpty() || code(other).isEmpty() || code.equals(code(other));
        return Optional.of(codes && mine.get().equals(its.get()));
    }

    private static Optional<String> number(Paper paper) {
        return Facts.single(paper, FieldName.BILL_NUMBER).map(FieldReading::value);
    }

    private static Optional<String> code(Paper paper) {
        return Facts.single(paper, FieldName.BILL_CODE).map(FieldReading::value);
    }

    /** Whether enough of the fewer stand among the others; given up as soon as too many do not. */
    private static boolean areShared(Set<String> some, Set<String> more, int least, double share) {
        Set<String> fewer = some.size() <= more.size() ? some : more;
        Set<String> others = some.size() <= more.size() ? more : some;
        double enough = Math.max(least, fewer.size() * share);
        int left = fewer.size();
        for (String piece : fewer) {
            if (left < enough) {
                return false;
            }
            if (!isAmong(piece, others)) {
                left--;
            }
        }
        return left >= enough;
    }

    /** Long ones of which one sign was misread count as shared: a sheet does not become two by a misread figure. */
    private static boolean isAmong(String piece, Set<String> others) {
        if (others.contains(piece)) {
            return true;
        }
        if (piece.length() >= LONG) {
            for (String other : others) {
                if (HospitalRegister.differByOne(piece, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What tells one filled form from another: every piece of text with a figure in it. */
    private static Set<String> figures(Paper paper) {
        Stream<String> texts = paper.lines().isEmpty()
                ? paper.fields().stream().map(FieldReading::value)
                : paper.lines().stream().map(Line::text);
        Set<String> figures = new HashSet<>();
        texts.flatMap(text -> Stream.of(text.split("[^0-9A-Za-z.:/-]+")))
                .filter(piece -> piece.matches(".*\\d.*\\d.*"))
                .forEach(figures::add);
        return figures;
    }
}
