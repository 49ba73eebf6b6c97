package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * Photographs that are to be taken again, and of whose kind no better one came. They prove nothing; but where one of them
 * says otherwise, the fact stays open until it was taken again: another person's paper is not made harmless by blur.
 */
public record TakenAgain(List<Paper> papers) {
    /** The photograph of the doubt is to be taken again. */
    static final String WHY = "retake";

    public TakenAgain {
        papers = List.copyOf(papers);
    }

    public static TakenAgain among(List<Paper> all) {
        Set<DocumentKind> usable = usable(all);
        return new TakenAgain(all.stream()
                .filter(paper -> !paper.quality().usable() && !usable.contains(paper.kind()))
                .toList());
    }

    /** Kinds of which a usable photograph came. */
    public static Set<DocumentKind> usable(List<Paper> all) {
        return all.stream()
                .filter(paper -> paper.quality().usable())
                .map(Paper::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The fact, open where a place on these photographs reads otherwise. */
    Evidence<String> same(Evidence<String> fact, FieldName... fields) {
        return against(fact, String::equals, fields);
    }

    /**
     * The fact, open where a place on these photographs does not say it.
     *
     * @param same whether a value as it was read is the proven one
     */
    <T> Evidence<T> against(Evidence<T> fact, BiPredicate<T, String> same, FieldName... fields) {
        if (!(fact instanceof Proven<T>(T value, List<Witness> witnesses))) {
            return fact;
        }
        List<Witness> otherwise = papers.stream()
                .flatMap(paper -> Stream.of(fields).flatMap(paper::readings))
                .filter(reading -> !same.test(value, reading.value()))
                .map(reading -> Facts.witness(Rule.ON_PAPER, reading))
                .toList();
        if (otherwise.isEmpty()) {
            return fact;
        }
        List<Witness> places = new ArrayList<>(witnesses);
        places.addAll(otherwise);
        return new Doubtful<>(List.of(value), WHY, places);
    }
}
