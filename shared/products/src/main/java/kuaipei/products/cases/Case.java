package kuaipei.products.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Step;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.Need;
import kuaipei.products.YamlNode;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import kuaipei.products.claimfile.Form;
import kuaipei.products.claimfile.UnreadableClaim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One example of what terms give.
 *
 * @param file in which it stands
 * @param clause of the wording that it shows
 * @param at where a fault of the case itself is named
 */
public record Case(
        String file,
        String title,
        Optional<String> clause,
        String product,
        Map<String, @Nullable Object> given,
        Expected then,
        YamlNode at) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The cases of a file.
     *
     * @throws IllegalArgumentException naming file and key
     */
    public static List<Case> file(String name, String text) {
        return file(YamlNode.parse(name, text));
    }

    /**
     * The cases of a file.
     *
     * @throws IllegalArgumentException naming file and key
     */
    public static List<Case> file(YamlNode file) {
        file.map("product background cases");
        String product = file.get("product").text();
        Map<String, @Nullable Object> background = file.find("background")
                .map(node -> Given.object(node.anyMap().isEmpty() ? null : node.value()))
                .orElseGet(Map::of);
        List<Case> cases = new ArrayList<>();
        for (YamlNode node : file.get("cases").list()) {
            node.map("title clause given then");
            Object given = node.find("given").map(YamlNode::value).orElseGet(Map::of);
            cases.add(new Case(
                    file.file().name(),
                    node.get("title").text(),
                    node.find("clause").map(YamlNode::text),
                    product,
                    Given.object(Given.merged(new LinkedHashMap<>(background), given)),
                    Expected.of(node.get("then")),
                    node));
        }
        return cases;
    }

    /** What failed, in one line with the reckoning; nothing where the terms give what was expected. */
    public Optional<String> failure(ClaimReader reader) {
        Answer answer = answer(reader);
        return then.difference(answer).map(what -> file + ": " + title + ": " + what + reckoning(answer));
    }

    /** What the terms say of the case. */
    public Answer answer(ClaimReader reader) {
        return Answer.to(claim(reader), reader);
    }

    /** The whole claim of the case, as a line that {@code adjudicate} takes. */
    public String claim(ClaimReader reader) {
        Form form = reader.form(product).orElseThrow(() -> at.wrong("is of no known product: " + product));
        Map<String, @Nullable Object> claim = Given.claim(product, form, given);
        Object documents = claim.get("documents");
        if (!(documents instanceof List)) {
            claim.put("documents", List.of());
            claim.put("documents", documents(documents, json(claim), reader));
        }
        return json(claim).toString();
    }

    private static JsonNode json(Map<String, @Nullable Object> claim) {
        return JSON.valueToTree(claim);
    }

    /** {@code complete}, or {@code {without: […], with: […]}}: the list that this claim needs, changed a little. */
    private List<String> documents(@Nullable Object written, JsonNode claim, ClaimReader reader) {
        List<String> kinds = new ArrayList<>();
        try {
            ClaimFacts facts = reader.read(claim);
            for (Need need : reader.terms(facts).needs(facts)) {
                if (need.appliesTo(facts)) {
                    kinds.add(need.anyOf().getFirst().wire());
                }
            }
        } catch (UnreadableClaim _) {
            // A case may be about a claim that cannot be read; then its papers do not matter.
            return kinds;
        }
        YamlNode changes = at.with("documents", written);
        if (written instanceof Map) {
            changes.map("without with");
            kinds.removeAll(kinds(changes, "without"));
            kinds.addAll(kinds(changes, "with"));
        } else if (!changes.text().equals("complete")) {
            throw changes.wrong("is a list, complete, or {without: […], with: […]}");
        }
        return kinds;
    }

    private static List<String> kinds(YamlNode changes, String key) {
        return changes.find(key)
                .map(list -> list.list().stream()
                        .map(kind -> DocumentKind.ofWire(kind.text())
                                .orElseThrow(() -> kind.wrong("is no kind of paper"))
                                .wire())
                        .toList())
                .orElse(List.of());
    }

    private static String reckoning(Answer answer) {
        if (!(answer instanceof Answer.Decided decided)) {
            return "";
        }
        return Expected.reckoning(decided)
                .map(reckoning -> reckoning.steps().stream()
                        .map(Case::words)
                        .collect(Collectors.joining(" | ", "; reckoning: ", "")))
                .orElse("");
    }

    private static String words(Step step) {
        return step.clause() + " " + step.text() + " = " + step.after();
    }

    @Override
    public String toString() {
        return title;
    }
}
