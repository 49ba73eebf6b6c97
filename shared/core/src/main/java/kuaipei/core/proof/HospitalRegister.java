package kuaipei.core.proof;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hospitals by name. A name that is not in it is unknown, and a name that two hospitals bear is nobody's: a wrong grade
 * would move money.
 */
public final class HospitalRegister {
    private final List<Hospital> hospitals;
    private final Map<String, Hospital> byName = new HashMap<>();

    public HospitalRegister(List<Hospital> hospitals) {
        this.hospitals = List.copyOf(hospitals);
        Set<String> ambiguous = new HashSet<>();
        for (Hospital hospital : hospitals) {
            enter(hospital.name(), hospital, ambiguous);
            hospital.aliases().forEach(alias -> enter(alias, hospital, ambiguous));
        }
        ambiguous.forEach(byName::remove);
    }

    private void enter(String name, Hospital hospital, Set<String> ambiguous) {
        Hospital before = byName.putIfAbsent(normal(name), hospital);
        if (before != null && !before.equals(hospital)) {
            ambiguous.add(normal(name));
        }
    }

    /** The hospital of exactly that name, whatever the width of its brackets and the spaces in it. */
    public Optional<Hospital> find(String printed) {
        return Optional.ofNullable(byName.get(normal(printed)));
    }

    /** In the order of the register. */
    public List<Hospital> hospitals() {
        return hospitals;
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
