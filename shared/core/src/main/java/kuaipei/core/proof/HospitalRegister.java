package kuaipei.core.proof;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hospitals by name. A name that is not in it is unknown, and a name that two hospitals bear is nobody's: a wrong grade
 * would move money.
 */
public final class HospitalRegister {
    /** Cities are told apart without their province; what remains must still begin with its city, county or district. */
    private static final Pattern PROVINCE =
            Pattern.compile("^(?:[\\u4e00-\\u9fa5]{2,3}省|[\\u4e00-\\u9fa5]{2,6}自治区)(?=[\\u4e00-\\u9fa5]{2,6}[市县区州旗])");

    private static final Pattern CAMPUS =
            Pattern.compile("(?<=院)(?:\\([\\u4e00-\\u9fa5]{1,6}院区\\)|[\\u4e00-\\u9fa5]{1,4}院区)$");

    private static final int LEAST_OF_NAME = 5;
    private static final int MOST_CUT_OFF = 3;

    private final List<Hospital> hospitals;
    /** In order of name: a register has tens of thousands, and those that begin alike stand together. */
    private final NavigableMap<String, Hospital> byName = new TreeMap<>();

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

    /**
     * The hospital of exactly that name, whatever the width of its brackets and the spaces in it. A province before the
     * city and a campus 院区 behind the name change nothing; a branch 分院 may have a grade of its own and must stand in the
     * register by itself.
     */
    public Optional<Hospital> find(String printed) {
        return key(printed).map(byName::get);
    }

    /** The name under which the register has what is printed. */
    private Optional<String> key(String printed) {
        String name = normal(printed);
        String campus = CAMPUS.matcher(name).replaceFirst("");
        return Stream.of(
                        name,
                        campus,
                        PROVINCE.matcher(name).replaceFirst(""),
                        PROVINCE.matcher(campus).replaceFirst(""))
                .filter(byName::containsKey)
                .findFirst();
    }

    /**
     * Whether no other hospital of the register bears a name that one misread character would make of this one: 第二人民医院
     * and 第三人民医院 are told apart by a stroke.
     */
    public boolean isUnmistakable(String printed) {
        String name = key(printed).orElse("");
        Hospital own = byName.get(name);
        return own != null
                && byName.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(own))
                        .noneMatch(entry -> differByOne(name, entry.getKey()));
    }

    static boolean differByOne(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < one.length() && different <= 1; i++) {
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

    /** Whether it is a piece of this hospital's names, and of no other's: 人民医院 is of many. */
    boolean isPieceOfOnly(String printed, Hospital hospital) {
        String piece = normal(printed);
        return isPieceOf(printed, hospital)
                && byName.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(hospital))
                        .noneMatch(entry -> entry.getKey().contains(piece));
    }

    /**
     * Whether a line ends in the beginning of another hospital's name, as the edge of a seal or of the paper leaves it:
     * 汕头市第三人民医. At least five characters are there and one to three are not: fewer are any place's name, 汕头市第 or an
     * address. What is a piece of the own name is no other's.
     */
    boolean endsInAnothersName(String line, Hospital own) {
        return ends(line).filter(begun -> !isPieceOf(begun, own)).anyMatch(begun -> isCutOff(begun, namesFrom(begun)));
    }

    /** Whether a line ends in the beginning of this hospital's name, cut off like that, and of no other's. */
    boolean endsInNameOf(String line, Hospital own) {
        return ends(line).anyMatch(begun -> {
            Map<String, Hospital> names = namesFrom(begun);
            return isCutOff(begun, names) && names.values().stream().allMatch(own::equals);
        });
    }

    private static Stream<String> ends(String line) {
        String text = normal(line);
        return IntStream.rangeClosed(0, text.length() - LEAST_OF_NAME).mapToObj(text::substring);
    }

    private Map<String, Hospital> namesFrom(String begun) {
        return byName.subMap(begun, false, begun + Character.MAX_VALUE, false);
    }

    private static boolean isCutOff(String begun, Map<String, Hospital> names) {
        return names.keySet().stream().anyMatch(name -> name.length() <= begun.length() + MOST_CUT_OFF);
    }

    /** In the order of the register. */
    public List<Hospital> hospitals() {
        return hospitals;
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·•]", "");
    }
}
