package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/** What papers and other sources say of one fact: sheets that agree prove it, every voice counts against. */
final class Voices {
    private final List<Voice> voices = new ArrayList<>();

    /** @param weak whether a character that is easily confused was read unsurely */
    private record Voice(int sheet, Set<String> values, boolean proven, boolean weak, List<Witness> witnesses) {}

    void add(int sheet, Evidence<String> said) {
        switch (said) {
            case Proven<String>(String value, List<Witness> witnesses) ->
                voices.add(new Voice(sheet, Set.of(value), true, false, witnesses));
            case Doubtful<String>(List<String> readings, String why, List<Witness> witnesses) ->
                voices.add(new Voice(
                        sheet, new LinkedHashSet<>(readings), false, why.equals(Facts.CONFUSABLE), witnesses));
            case Absent<String> _ -> {}
        }
    }

    boolean anyProven() {
        return voices.stream().anyMatch(Voice::proven);
    }

    boolean anySaysOnly(String value) {
        return voices.stream().anyMatch(voice -> voice.values().equals(Set.of(value)));
    }

    /** Whether a paper that stands alone with what is known is one sheet only. */
    private long sheets() {
        return voices.stream().mapToInt(Voice::sheet).distinct().count();
    }

    /**
     * Two sheets that agree, or one that proves, or one and what is known besides.
     *
     * @param among the rule by which sheets agree with one another
     * @param withKnown the rule by which one sheet agrees with what is known
     */
    Evidence<String> heard(Optional<String> known, Rule among, Rule withKnown) {
        List<Witness> witnesses =
                voices.stream().flatMap(voice -> voice.witnesses().stream()).toList();
        Set<String> values = new LinkedHashSet<>();
        voices.forEach(voice -> values.addAll(voice.values()));
        known.ifPresent(values::add);
        if (voices.isEmpty()) {
            return new Absent<>();
        }
        if (values.size() > 1) {
            return new Doubtful<>(List.copyOf(values), Facts.CONTRADICTION, witnesses);
        }
        String value = values.iterator().next();
        boolean alone = sheets() == 1;
        if (!anyProven() && alone && known.isEmpty()) {
            return new Doubtful<>(List.of(value), weak() ? Facts.CONFUSABLE : "read-once", witnesses);
        }
        if (!anyProven() && known.isEmpty() && weak()) {
            return new Doubtful<>(List.of(value), Facts.CONFUSABLE, witnesses);
        }
        return new Proven<>(value, named(alone && known.isPresent() ? withKnown : among, witnesses));
    }

    private boolean weak() {
        return voices.stream().allMatch(Voice::weak);
    }

    private static List<Witness> named(Rule rule, List<Witness> witnesses) {
        return witnesses.stream()
                .map(witness -> witness.rule().equals(Rule.ON_PAPER.wire())
                        ? new Witness(rule.wire(), witness.place(), witness.printed())
                        : witness)
                .toList();
    }
}
