package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.FieldReading.Source;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;

/**
 * What follows from looking at a place again, larger. Where the looks say what was read first, it stands. Where they all say
 * one other thing and differ only in characters that were weak, what they say stands and the first reading is kept beside
 * it. In every other case both stand, and contradict each other: none is picked.
 */
public final class SecondReading {
    /** Running text, of which no proof depends on a single character. */
    private static final Set<FieldName> RUNNING = EnumSet.of(FieldName.DIAGNOSES, FieldName.ADDRESS, FieldName.BANK);

    private SecondReading() {}

    /** The readings of a paper that are worth a second look: those that contradict another, and those with a weak character. */
    public static List<FieldReading> wanted(Paper paper) {
        if (!paper.quality().usable()) {
            return List.of();
        }
        Trust trust = Trust.in(paper);
        Map<FieldName, Evidence<String>> facts = PaperProof.of(paper, new HospitalRegister(List.of()));
        return paper.fields().stream()
                .filter(reading -> reading.source() == Source.PRINTED && !RUNNING.contains(reading.field()))
                .filter(reading -> trust.isWeak(reading) || Facts.contradicts(PaperProof.in(facts, reading.field())))
                .toList();
    }

    /** The paper with each second look weighed; one that was never looked at again is returned as it is. */
    static Paper settled(Paper paper) {
        if (paper.fields().stream().noneMatch(reading -> reading.source() == Source.SECOND_LOOK)) {
            return paper;
        }
        Trust trust = Trust.in(paper);
        List<FieldReading> settled = new ArrayList<>();
        for (FieldReading first : paper.fields()) {
            if (first.source() == Source.PRINTED) {
                settled.addAll(weighed(first, looks(paper, first), trust));
            } else if (first.source() == Source.QR) {
                settled.add(first);
            }
        }
        return paper.withFields(settled);
    }

    /** The line of a paper that holds a reading. */
    public static Optional<Line> line(Paper paper, FieldReading reading) {
        return Trust.in(paper).line(reading);
    }

    /** What a paper that was read again says where the first readings stand; nothing where it says nothing. */
    public static List<FieldReading> looks(List<FieldReading> first, Paper again) {
        Trust trust = Trust.in(again);
        List<FieldReading> looks = new ArrayList<>();
        for (FieldReading before : first) {
            again.readings(before.field())
                    .filter(reading -> Places.isOne(reading.place(), before.place()))
                    .findFirst()
                    .ifPresent(look -> looks.add(new FieldReading(
                            look.field(),
                            look.value(),
                            look.printed(),
                            trust.least(look),
                            before.place(),
                            Source.SECOND_LOOK,
                            look.whole())));
        }
        return looks;
    }

    /** First readings that a second look replaced: kept beside the fact, so that a person sees both. */
    static List<FieldReading> replaced(Paper read, Paper settled) {
        return read.fields().stream()
                .filter(reading -> reading.source() == Source.PRINTED)
                .filter(reading -> !settled.fields().contains(reading))
                .toList();
    }

    static List<FieldReading> looks(Paper paper, FieldReading first) {
        return paper.readings(first.field())
                .filter(reading -> reading.source() == Source.SECOND_LOOK)
                .filter(reading -> reading.place().equals(first.place()))
                .toList();
    }

    private static List<FieldReading> weighed(FieldReading first, List<FieldReading> looks, Trust trust) {
        Set<String> others = new LinkedHashSet<>();
        looks.forEach(look -> others.add(look.value()));
        if (others.isEmpty() || others.equals(Set.of(first.value()))) {
            return List.of(first);
        }
        FieldReading look = looks.getFirst();
        boolean sure = looks.stream().allMatch(each -> each.confidence() >= Trust.SURE);
        if (others.size() == 1 && sure && differsWhereWeak(first, look, trust.weak(first))) {
            return List.of(look.as(Source.PRINTED));
        }
        List<FieldReading> both = new ArrayList<>(List.of(first));
        looks.stream().filter(each -> !each.value().equals(first.value())).forEach(both::add);
        return both;
    }

    private static boolean differsWhereWeak(FieldReading first, FieldReading look, Set<Integer> weak) {
        String one = Trust.compact(first.printed());
        String other = Trust.compact(look.printed());
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i) && !weak.contains(i)) {
                return false;
            }
        }
        return true;
    }
}
