package kuaipei.local.evaluate;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.reading.DocumentReader;
import kuaipei.reading.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads every picture below a folder that has its truth beside it; pictures of one folder are one claim. */
public final class Evaluation {
    /** Name of the figure that must be nothing. */
    static final String FALSELY = "falsely proven";

    private final DocumentReader reader;
    private final HospitalRegister hospitals;
    private final Gallery gallery;
    private final Map<String, Tally> byKind = new TreeMap<>();
    private final Registry registry = new Registry();
    private final Map<String, Tally> byEffect = new TreeMap<>();
    private final Tally all = new Tally();
    private final Together together = new Together();
    private final List<String> falsely = new ArrayList<>();
    private final ClaimTallies claims = new ClaimTallies();

    /** @param pictures of what went wrong that are kept, of each sort; 0 for none */
    public Evaluation(DocumentReader reader, HospitalRegister hospitals, int pictures) {
        this.reader = reader;
        this.hospitals = hospitals;
        this.gallery = new Gallery(pictures);
    }

    /** Writes the result with its pictures as a page into a folder; answers the page. */
    public Path page(Path folder) throws IOException {
        return ReportPage.write(folder, this, gallery);
    }

    /** The figures that matter most, by name. */
    Map<String, String> totals() {
        Map<String, String> totals = new LinkedHashMap<>();
        totals.putAll(claims.totals());
        totals.put(FALSELY, String.valueOf(all.falselyProven() + claims.falselyProven()));
        totals.putAll(together.totals());
        totals.put(
                "characters",
                String.format(Locale.ROOT, "%.2f%%", 100 * all.text().share()));
        totals.put(
                "digit strings",
                all.text().digitStringsRight() + "/" + all.text().digitStrings());
        totals.put("CPU s a page", String.format(Locale.ROOT, "%.2f", all.cpuSecondsPerPage()));
        return totals;
    }

    /** How the claims did so far, in a few words. */
    String soFar() {
        return claims.soFar() + ", " + FALSELY + " " + falsely.size();
    }

    /** Tallies by what they are of. */
    Map<String, Map<String, Tally>> tables() {
        Map<String, Map<String, Tally>> tables = new LinkedHashMap<>();
        tables.put("kind", byKind);
        tables.put("effect", byEffect);
        return tables;
    }

    /** Folders below one that hold pictures, in order of name. */
    public static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Evaluation::isPicture)
                    .map(file -> Optional.ofNullable(file.getParent()).orElse(root))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPicture(Path file) {
        return Files.isRegularFile(file) && String.valueOf(file.getFileName()).matches("(?i).*\\.(jpe?g|png|pdf|ofd)");
    }

    /** Reads the pictures of one folder. */
    public void claim(Path folder, IntConsumer page) throws IOException {
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures = files.filter(Evaluation::isPicture).sorted().toList();
        }
        List<Paper> papers = new ArrayList<>();
        List<Truth> truths = new ArrayList<>();
        for (Path picture : pictures) {
            List<Truth> truth = Truth.of(picture);
            if (!truth.isEmpty()) {
                papers.addAll(file(picture, truth));
                truths.addAll(truth);
                page.accept(papers.size());
            }
        }
        if (!papers.isEmpty()) {
            ClaimScore score = ClaimScore.of(papers, truths, hospitals);
            claims.add(folder, truths, papers, score);
            score.falselyProven().forEach(fact -> falsely.add(folder + ": claim " + fact));
        }
    }

    /** A paper for each truth; CPU time is shared among them. */
    private List<Paper> file(Path file, List<Truth> truths) throws IOException {
        long before = cpuNanos();
        Reading reading = reader.read(file.toString(), Files.readAllBytes(file));
        long nanos = (cpuNanos() - before) / truths.size();
        Matching matching = Matching.of(file, truths, reading.papers());
        together.add(truths, matching);
        for (int at = 0; at < truths.size(); at++) {
            page(file, truths.get(at), matching.papers().get(at), reading, nanos);
        }
        // A paper that is none speaks in the claim all the same.
        return Stream.concat(matching.papers().stream(), matching.left().stream())
                .toList();
    }

    private void page(Path picture, Truth truth, Paper paper, Reading reading, long nanos) {
        PageScore score = PageScore.of(truth, paper, hospitals, nanos);
        reading.upright(paper).ifPresent(page -> gallery.page(picture.toString(), truth, paper, page, score));
        all.add(score);
        byKind.computeIfAbsent(truth.kind(), _ -> new Tally()).add(score);
        registry.add(truth, paper, score);
        List<String> effects = truth.effects().isEmpty() ? List.of("none") : truth.effects();
        effects.forEach(
                effect -> byEffect.computeIfAbsent(effect, _ -> new Tally()).add(score));
        score.falselyProven().forEach(field -> falsely.add(picture + ": " + field));
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Claims in which no paper lies and of which a fact is open, each with why. */
    List<String> notProven() {
        return claims.notProven();
    }

    /** Fields and facts that were proven to be what they are not. */
    public List<String> falselyProven() {
        return List.copyOf(falsely);
    }

    /** The result in the contract's form. */
    public String json() {
        ObjectNode node = JsonMapper.builder().build().createObjectNode();
        list(node.putArray("byKind"), "kind", byKind);
        list(node.putArray("byEffect"), "effect", byEffect);
        registry.write(node.putArray("byLayout"));
        claims.write(node);
        node.put("falselyProven", all.falselyProven() + claims.falselyProven());
        together.write(node);
        node.put("characters", Tally.round(all.text().share()));
        node.put(
                "digitStrings",
                all.text().digitStringsRight() + "/" + all.text().digitStrings());
        node.put("cpuSecondsPerPage", Tally.round(all.cpuSecondsPerPage()));
        return node.toString();
    }

    /** Kinds and layouts with what was measured, as a Markdown table. */
    public String registry() {
        return registry.text();
    }

    private static void list(ArrayNode array, String name, Map<String, Tally> tallies) {
        tallies.forEach((key, tally) -> tally.write(array.addObject().put(name, key)));
    }

    /** The result as a table. */
    public String text() {
        StringBuilder text = new StringBuilder(Tally.head("kind")).append('\n');
        byKind.forEach((kind, tally) -> text.append(tally.row(kind)).append('\n'));
        text.append('\n').append(Tally.head("effect")).append('\n');
        byEffect.forEach((effect, tally) -> text.append(tally.row(effect)).append('\n'));
        text.append('\n').append(all.row("all")).append('\n');
        text.append(claims.text());
        text.append("falsely proven %d%n".formatted(all.falselyProven() + claims.falselyProven()));
        text.append(together.text());
        falsely.forEach(each -> text.append("  falsely proven: ").append(each).append('\n'));
        return text.toString();
    }
}
