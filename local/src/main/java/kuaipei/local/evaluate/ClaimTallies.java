package kuaipei.local.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import kuaipei.core.paper.Paper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts over claims, apart by the lie that is in them: of the honest ones how many are proven whole, of the others how many
 * were found to contradict themselves. A claim without {@code claim.json} counts as honest.
 */
final class ClaimTallies {
    private static final String HONEST = "none";
    /** What makes a paper hard to read or leaves a part of it out; without them a claim is sharp and whole. */
    private static final List<String> SPOILT = List.of("blur", "cut-edge");

    private final Map<String, Counts> byLie = new TreeMap<>();
    private final List<String> notProven = new ArrayList<>();

    private static final class Counts {
        long claims;
        long proven;
        long sharp;
        long sharpProven;
        long asked;
        long contradicted;
        long falselyProven;
    }

    /** @param folder in which the claim lies, with a {@code claim.json} if it was drawn */
    void add(Path folder, List<Truth> truths, List<Paper> papers, ClaimScore score) throws IOException {
        String lie = lie(folder);
        boolean sharp =
                truths.stream().flatMap(truth -> truth.effects().stream()).noneMatch(SPOILT::contains);
        boolean asked = papers.stream().anyMatch(paper -> !paper.quality().usable());
        Counts counts = byLie.computeIfAbsent(lie, _ -> new Counts());
        counts.claims++;
        counts.proven += score.proven() ? 1 : 0;
        counts.sharp += sharp ? 1 : 0;
        counts.sharpProven += sharp && score.proven() ? 1 : 0;
        counts.asked += asked ? 1 : 0;
        counts.contradicted += score.contradicted() ? 1 : 0;
        counts.falselyProven += score.falselyProven().size();
        if (lie.equals(HONEST) && !score.proven()) {
            notProven.add(
                    folder + (asked ? " (photographs asked for again): " : ": ") + String.join(", ", score.open()));
        }
    }

    private static String lie(Path folder) throws IOException {
        Path about = folder.resolve("claim.json");
        if (!Files.isRegularFile(about)) {
            return HONEST;
        }
        JsonNode claim = JsonMapper.builder().build().readTree(Files.readAllBytes(about));
        return claim.path("lie").asString(HONEST);
    }

    private long sum(ToLongFunction<Counts> count) {
        return sum(byLie.values(), count);
    }

    private static long sum(Collection<Counts> some, ToLongFunction<Counts> count) {
        return some.stream().mapToLong(count).sum();
    }

    private Counts honest() {
        return byLie.getOrDefault(HONEST, new Counts());
    }

    private List<Counts> liars() {
        return byLie.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(HONEST))
                .map(Map.Entry::getValue)
                .toList();
    }

    long falselyProven() {
        return sum(counts -> counts.falselyProven);
    }

    List<String> notProven() {
        return List.copyOf(notProven);
    }

    Map<String, String> totals() {
        Map<String, String> totals = new LinkedHashMap<>();
        totals.put("claims", String.valueOf(sum(counts -> counts.claims)));
        totals.put("honest ones proven", honest().proven + "/" + honest().claims);
        totals.put("sharp and whole ones proven", honest().sharpProven + "/" + honest().sharp);
        totals.put(
                "lies seen", sum(liars(), counts -> counts.contradicted) + "/" + sum(liars(), counts -> counts.claims));
        return totals;
    }

    String soFar() {
        return "honest ones proven %d/%d, lying ones proven whole %d/%d"
                .formatted(
                        honest().proven,
                        honest().claims,
                        sum(liars(), counts -> counts.proven),
                        sum(liars(), counts -> counts.claims));
    }

    void write(ObjectNode node) {
        node.put("claims", sum(counts -> counts.claims));
        node.put("provenClaims", sum(counts -> counts.proven));
        ArrayNode lies = node.putArray("byLie");
        byLie.forEach((lie, counts) -> {
            ObjectNode each = lies.addObject().put("lie", lie);
            each.put("claims", counts.claims);
            each.put("proven", counts.proven);
            each.put("sharp", counts.sharp);
            each.put("sharpProven", counts.sharpProven);
            each.put("retake", counts.asked);
            each.put("contradicted", counts.contradicted);
            each.put("falselyProven", counts.falselyProven);
        });
        ArrayNode open = node.putArray("notProven");
        notProven.forEach(open::add);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(row("lie", List.of("claims", "proven", "sharp", "proven", "retake", "seen", "false")));
        byLie.forEach((lie, counts) -> text.append(row(
                lie,
                List.of(
                        counts.claims,
                        counts.proven,
                        counts.sharp,
                        counts.sharpProven,
                        counts.asked,
                        counts.contradicted,
                        counts.falselyProven))));
        text.append("claims %d, every fact proven %d%n"
                .formatted(sum(counts -> counts.claims), sum(counts -> counts.proven)));
        notProven.forEach(each -> text.append("  not proven: ").append(each).append('\n'));
        return text.toString();
    }

    private static String row(String name, List<?> cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
        cells.forEach(cell -> row.append(String.format(Locale.ROOT, " %9s", cell)));
        return row.append('\n').toString();
    }
}
