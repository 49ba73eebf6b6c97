package kuaipei.products;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.decision.ClaimFacts.EventKind;
import kuaipei.core.terms.EmergencyOverride;
import kuaipei.core.terms.EmergencyOverride.Waiver;
import kuaipei.core.terms.Stated;

/** Public emergencies as data: a folder with the insurer's notice and what it waives, each with its clause and its words. */
final class EmergencyFile {
    private static final String FOLDER = "overrides/";

    private EmergencyFile() {}

    /** Those that ship, named by {@code overrides/overrides.txt}. */
    static List<EmergencyOverride> shipped() {
        return Shipped.text(FOLDER + "overrides.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(folder -> FOLDER + folder)
                .map(folder -> read(
                        YamlNode.parse(folder + "/override.yaml", Shipped.text(folder + "/override.yaml")),
                        Shipped.text(folder + "/notice.md")))
                .toList();
    }

    /**
     * @param notice the wording in which every quote must stand, each clause under its number
     * @throws IllegalArgumentException naming file, line and key of what is wrong
     */
    static EmergencyOverride read(YamlNode file, String notice) {
        file.map("code name products from to events checked-on waives documents suspected-phase relation-letter");
        file.get("checked-on").date();
        Map<Waiver, String> waived = new EnumMap<>(Waiver.class);
        file.get("waives").anyMap().forEach((word, stated) -> {
            stated.map("clause quote");
            waived.put(Edition.choice(Waiver.class, file.with("waives " + word, word)), clause(stated, notice));
        });
        try {
            return new EmergencyOverride(
                    file.get("code").text(),
                    file.get("name").text(),
                    file.get("from").date(),
                    file.get("to").date(),
                    Edition.choice(EventKind.class, file.get("events")),
                    texts(file.get("products")),
                    waived,
                    file.find("documents").map(fewer -> {
                        fewer.map("clause quote needs");
                        return new Stated<>(clause(fewer, notice), CoverageNode.needs(fewer, "needs"));
                    }),
                    file.find("suspected-phase").map(stated -> ofNotice(stated, notice)),
                    file.find("relation-letter").map(stated -> ofNotice(stated, notice)));
        } catch (IllegalArgumentException wrong) {
            throw String.valueOf(wrong.getMessage()).startsWith(file.file().name())
                    ? wrong
                    : file.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static String ofNotice(YamlNode stated, String notice) {
        stated.map("clause quote");
        return clause(stated, notice);
    }

    private static String clause(YamlNode stated, String notice) {
        String clause = stated.get("clause").text();
        if (!notice.contains("**" + clause + "**")) {
            throw stated.get("clause").wrong("is no clause of the notice: " + clause);
        }
        if (!notice.contains(stated.get("quote").text())) {
            throw stated.get("quote").wrong("does not stand in the notice");
        }
        return clause;
    }

    private static Set<String> texts(YamlNode list) {
        return list.list().stream().map(YamlNode::text).collect(Collectors.toUnmodifiableSet());
    }
}
