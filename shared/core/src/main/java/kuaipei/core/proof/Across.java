package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/** One field over several papers. Two papers are two witnesses; two papers that differ are a contradiction. */
final class Across {
    /** A person's own words about the accident may be finer than the paper's. */
    private static final Set<String> ON_THE_ROAD = Set.of("commercial-motor", "private-car", "traffic");

    private final List<Paper> papers;
    private final Map<Paper, Map<FieldName, Evidence<String>>> alone = new LinkedHashMap<>();
    private final HospitalRegister hospitals;

    Across(List<Paper> papers, HospitalRegister hospitals) {
        this.papers = papers;
        this.hospitals = hospitals;
        papers.forEach(paper -> alone.put(paper, PaperProof.of(paper, hospitals)));
    }

    List<Paper> papers(DocumentKind kind) {
        return papers.stream().filter(paper -> paper.kind() == kind).toList();
    }

    Evidence<String> alone(Paper paper, FieldName field) {
        return PaperProof.in(alone.getOrDefault(paper, Map.of()), field);
    }

    /** What a paper or another source says, and whether it is enough by itself. */
    record Voice(Set<String> values, boolean proven, List<Witness> witnesses) {}

    private List<Voice> voices(FieldName field, List<Paper> from) {
        List<Voice> voices = new ArrayList<>();
        for (Paper paper : from) {
            switch (alone(paper, field)) {
                case Proven<String>(String value, List<Witness> witnesses) ->
                    voices.add(new Voice(Set.of(value), true, witnesses));
                case Doubtful<String>(List<String> readings, String _, List<Witness> witnesses) ->
                    voices.add(new Voice(new LinkedHashSet<>(readings), false, witnesses));
                case Absent<String> _ -> {}
            }
        }
        return voices;
    }

    /** A person's name: equal on every paper and in the register. */
    Evidence<String> name(Optional<String> known) {
        List<Voice> voices = voices(FieldName.NAME, papers);
        voices.addAll(voices(FieldName.PAYER, papers));
        return heard(voices, known, "equal-on-papers");
    }

    /** A number that check digits prove; the register's number must be the same. */
    Evidence<String> number(FieldName field, Optional<String> known) {
        List<Voice> voices = voices(field, papers);
        Evidence<String> heard = heard(voices, known, "check-digit");
        boolean checked = voices.stream().anyMatch(Voice::proven);
        return heard instanceof Proven<String> && !checked ? Facts.doubted(heard, "check-digit") : heard;
    }

    Evidence<String> date(FieldName field, List<DocumentKind> kinds) {
        List<Voice> voices = voices(
                field,
                papers.stream().filter(paper -> kinds.contains(paper.kind())).toList());
        // Days that do not fit their own paper's count contradict, even where another paper repeats one of them.
        boolean broken = papers.stream()
                .filter(paper -> kinds.contains(paper.kind()))
                .anyMatch(paper -> Facts.contradicts(alone(paper, field)));
        Evidence<String> heard = heard(voices, Optional.empty(), "equal-on-papers");
        return broken ? Facts.doubted(heard, "contradiction") : heard;
    }

    /** What happened: two papers, or a paper and the report. */
    Evidence<String> cause(Optional<String> reported) {
        List<Voice> voices = voices(FieldName.CAUSE, papers);
        Optional<String> said = reported.map(cause ->
                voices.stream().anyMatch(voice -> voice.values().equals(Set.of("traffic")))
                                && ON_THE_ROAD.contains(cause)
                        ? "traffic"
                        : cause);
        Evidence<String> heard = heard(voices, said, "paper-and-report");
        return heard instanceof Proven<String>(String value, List<Witness> witnesses)
                ? new Proven<>(reported.orElse(value), witnesses)
                : heard;
    }

    /** Two voices that agree, or one that proves; every voice counts against. */
    private static Evidence<String> heard(List<Voice> voices, Optional<String> known, String rule) {
        List<Witness> witnesses =
                voices.stream().flatMap(voice -> voice.witnesses().stream()).toList();
        Set<String> values = new LinkedHashSet<>();
        voices.forEach(voice -> values.addAll(voice.values()));
        known.ifPresent(values::add);
        if (voices.isEmpty()) {
            return new Absent<>();
        }
        if (values.size() > 1) {
            return new Doubtful<>(List.copyOf(values), "contradiction", witnesses);
        }
        boolean enough = voices.stream().anyMatch(Voice::proven) || voices.size() + (known.isPresent() ? 1 : 0) > 1;
        String value = values.iterator().next();
        return enough
                ? new Proven<>(value, named(rule, witnesses))
                : new Doubtful<>(List.of(value), "read-once", witnesses);
    }

    private static List<Witness> named(String rule, List<Witness> witnesses) {
        return witnesses.stream()
                .map(witness -> witness.rule().equals("on-paper")
                        ? new Witness(rule, witness.place(), witness.printed())
                        : witness)
                .toList();
    }

    /**
     * The hospital that all papers mean. A paper that names one outside the register speaks against one that is in it,
     * unless what was read is a piece of the name; a name that one character makes another's needs two places.
     */
    Evidence<Hospital> hospital() {
        Map<Hospital, List<Witness>> known = new LinkedHashMap<>();
        List<FieldReading> strangers = new ArrayList<>();
        boolean unmistakable = false;
        for (Paper paper : papers) {
            List<FieldReading> readings = paper.readings(FieldName.HOSPITAL).toList();
            boolean found = false;
            for (FieldReading reading : readings) {
                Optional<Hospital> hospital = hospitals.find(reading.value());
                hospital.ifPresent(each -> known.computeIfAbsent(each, _ -> new ArrayList<>())
                        .add(Facts.witness("in-hospital-register", reading)));
                found |= hospital.isPresent();
                unmistakable |= hospitals.isUnmistakable(reading.value());
            }
            if (!found) {
                strangers.addAll(readings);
            }
        }
        List<Witness> all =
                new ArrayList<>(known.values().stream().flatMap(List::stream).toList());
        if (known.isEmpty()) {
            return new Absent<>();
        }
        Hospital first = known.keySet().iterator().next();
        List<FieldReading> against = strangers.stream()
                .filter(reading -> !hospitals.isPieceOf(reading.value(), first))
                .toList();
        if (known.size() > 1 || !against.isEmpty()) {
            all.addAll(Facts.witnesses("not-in-hospital-register", against));
            return new Doubtful<>(List.copyOf(known.keySet()), "contradiction", all);
        }
        return unmistakable || all.size() > 1
                ? new Proven<>(first, all)
                : new Doubtful<>(List.of(first), "read-once", all);
    }

    /** Its name as printed: known by the register, or equal on two papers. */
    Evidence<String> hospitalName(Evidence<Hospital> hospital) {
        return hospital instanceof Absent<Hospital>
                ? heard(voices(FieldName.HOSPITAL, papers), Optional.empty(), "equal-on-papers")
                : as(hospital, found -> Optional.of(found.name()));
    }

    /** The same standing for another form of the value; a proven value without that form is doubtful. */
    static <A, B> Evidence<B> as(Evidence<A> fact, Function<A, Optional<B>> form) {
        return switch (fact) {
            case Proven<A>(A value, List<Witness> witnesses) ->
                form.apply(value)
                        .<Evidence<B>>map(other -> new Proven<>(other, witnesses))
                        .orElseGet(() -> new Doubtful<>(List.of(), "no-such-value", witnesses));
            case Doubtful<A>(List<A> readings, String why, List<Witness> witnesses) ->
                new Doubtful<>(
                        readings.stream()
                                .flatMap(each -> form.apply(each).stream())
                                .toList(),
                        why,
                        witnesses);
            case Absent<A> _ -> new Absent<>();
        };
    }
}
