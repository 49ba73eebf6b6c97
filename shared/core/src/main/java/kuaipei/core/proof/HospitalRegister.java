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

    /**
     * Whether no other hospital of the register bears a name that one misread character would make of this one: 第二人民医院
     * and 第三人民医院 are told apart by a stroke.
     */
    public boolean isUnmistakable(String printed) {
        String name = normal(printed);
        Hospital own = byName.get(name);
        return own != null
                && byName.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(own))
                        .noneMatch(entry -> differByOne(name, entry.getKey()));
    }

    private static boolean differByOne(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different <= 1;
    }

    /** Whether a printed text is a piece of a hospital's name, as a stamp over it leaves one. */
    boolean isPieceOf(String printed, Hospital hospital) {
        String piece = normal(printed);
        return normal(hospital.name()).contains(piece)
                || hospital.aliases().stream().anyMatch(alias -> normal(alias).contains(piece));
    }

    /** In the order of the register. */
    public List<Hospital> hospitals() {
        return hospitals;
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
