package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Place;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * The hospital that all papers mean. A paper that names one outside the register speaks against one that is in it, unless
 * what was read is a piece of the name; so does one on which another's name is begun and cut off. A name that one character
 * makes another's needs two places, and every bill names it.
 */
final class HospitalProof {
    private final HospitalRegister hospitals;
    private final Sheets sheets;
    private final Map<Hospital, List<Witness>> known = new LinkedHashMap<>();
    private final List<FieldReading> strangers = new ArrayList<>();
    /** Lines of papers that name no hospital of the register. */
    private final List<Witness> nameless = new ArrayList<>();
    /** Of each sheet the places of the name on the photograph that shows most of them. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private boolean unmistakable;

    private HospitalProof(HospitalRegister hospitals, Sheets sheets) {
        this.hospitals = hospitals;
        this.sheets = sheets;
    }

    static Evidence<Hospital> of(Across across, HospitalRegister hospitals) {
        HospitalProof proof = new HospitalProof(hospitals, across.sheets());
        across.papers().forEach(proof::hear);
        Evidence<Hospital> hospital = proof.settled();
        return hospital instanceof Proven<Hospital>(Hospital own, List<Witness> _)
                ? across.onBills(hospital, bill -> proof.names(bill, own))
                : hospital;
    }

    /** Whether a paper names this hospital, or shows what is left of its name alone. */
    private boolean names(Paper paper, Hospital own) {
        return paper.readings(FieldName.HOSPITAL).anyMatch(reading -> isNamed(reading.value(), own))
                || paper.lines().stream().anyMatch(line -> hospitals.endsInNameOf(line.text(), own));
    }

    private boolean isNamed(String printed, Hospital own) {
        return hospitals.find(printed).isPresent() || hospitals.isPieceOfOnly(printed, own);
    }

    private void hear(Paper paper) {
        List<FieldReading> readings = paper.readings(FieldName.HOSPITAL).toList();
        List<FieldReading> found = new ArrayList<>();
        for (FieldReading reading : readings) {
            hospitals.find(reading.value()).ifPresent(hospital -> {
                known.computeIfAbsent(hospital, _ -> new ArrayList<>())
                        .add(Facts.witness(Rule.IN_HOSPITAL_REGISTER, reading));
                found.add(reading);
            });
            unmistakable |= hospitals.isUnmistakable(reading.value());
        }
        places.merge(sheets.witness(paper), Places.apart(found).size(), Math::max);
        if (found.isEmpty()) {
            strangers.addAll(readings);
            paper.lines().forEach(line -> nameless.add(witness(paper, line)));
        }
    }

    private static Witness witness(Paper paper, Line line) {
        Place place = new Place(paper.document(), paper.page(), line.box());
        return new Witness(Rule.IN_HOSPITAL_REGISTER.wire(), place, line.text());
    }

    private Evidence<Hospital> settled() {
        List<Witness> all =
                new ArrayList<>(known.values().stream().flatMap(List::stream).toList());
        if (known.isEmpty()) {
            return new Absent<>();
        }
        Hospital first = known.keySet().iterator().next();
        List<FieldReading> against = strangers.stream()
                .filter(reading -> !hospitals.isPieceOf(reading.value(), first))
                .toList();
        List<Witness> anothers = nameless.stream()
                .filter(line -> hospitals.endsInAnothersName(line.printed(), first))
                .toList();
        if (known.size() > 1 || !against.isEmpty() || !anothers.isEmpty()) {
            all.addAll(Facts.witnesses(Rule.NOT_IN_HOSPITAL_REGISTER, against));
            all.addAll(anothers);
            return new Doubtful<>(List.copyOf(known.keySet()), Facts.CONTRADICTION, all);
        }
        int twice = places.values().stream().mapToInt(Integer::intValue).sum();
        return unmistakable || twice > 1 ? new Proven<>(first, all) : new Doubtful<>(List.of(first), "read-once", all);
    }

    /** Its name as printed: known by the register, or equal on two papers. */
    static Evidence<String> name(Evidence<Hospital> hospital, Across across) {
        return hospital instanceof Absent<Hospital>
                ? across.voices(FieldName.HOSPITAL).heard(Optional.empty(), Rule.EQUAL_ON_PAPERS, Rule.EQUAL_ON_PAPERS)
                : Facts.as(hospital, found -> Optional.of(found.name()));
    }
}
