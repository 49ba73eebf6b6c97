package kuaipei.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Place;
import kuaipei.core.paper.Quad;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.Evidence;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;
import kuaipei.core.proof.FactName;
import kuaipei.core.proof.Grounds;
import kuaipei.core.proof.Rule;
import kuaipei.local.picture.Crop;
import kuaipei.reading.image.Pixels;

/** A page for people: each fact of a claim beside the cut-out places that prove it, and the photographs with the places. */
final class EvidencePage {
    /** More places than these are in the JSON. */
    private static final int SHOWN = 4;

    private static final int PAGE_SIDE = 1100;

    private record Shown(Paper paper, String picture, int width, int height, Map<Place, String> crops) {}

    private final List<Shown> papers = new ArrayList<>();

    /** Keeps what the page will need of a picture, and not the picture. */
    void show(Paper paper, Pixels picture) {
        Map<Place, String> crops = new LinkedHashMap<>();
        Stream.of(
                        paper.fields().stream().map(FieldReading::place),
                        paper.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .map(FieldReading::place),
                        lines(paper))
                .flatMap(places -> places)
                .forEach(place -> crops.computeIfAbsent(place, at -> Crop.uri(Crop.line(picture, at.box()))));
        papers.add(new Shown(paper, Crop.uri(Crop.page(picture, PAGE_SIDE)), picture.width(), picture.height(), crops));
    }

    /** A grade of disability is proven by lines, not by fields. */
    private static Stream<Place> lines(Paper paper) {
        return paper.kind() == kuaipei.core.paper.DocumentKind.DISABILITY_REPORT
                ? paper.lines().stream().map(Line::box).map(box -> new Place(paper.document(), paper.page(), box))
                : Stream.empty();
    }

    String html(ClaimProof proof) {
        StringBuilder facts = new StringBuilder();
        proof.byName().forEach((name, fact) -> {
            if (!(fact instanceof Evidence.Absent<?>)) {
                facts.append(fact(name, fact));
            }
        });
        String absent = proof.byName().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Evidence.Absent<?>)
                .map(entry -> entry.getKey().chinese())
                .collect(Collectors.joining("、"));
        long proven = proof.byName().values().stream()
                .filter(fact -> fact instanceof Proven<?>)
                .count();
        return template()
                .replace("{{proven}}", Long.toString(proven))
                .replace("{{papers}}", Integer.toString(papers.size()))
                .replace("{{facts}}", facts)
                .replace("{{absent}}", absent.isEmpty() ? "" : "<p class=absent>未读到：" + absent + "</p>")
                .replace("{{photos}}", photos(proof));
    }

    private String fact(FactName name, Evidence<?> fact) {
        boolean proven = fact instanceof Proven<?>;
        String value = switch (fact) {
            case Proven<?>(Object only, var _) -> EvidenceJson.plain(only);
            case Doubtful<?>(List<?> readings, var _, var _) ->
                readings.stream().map(EvidenceJson::plain).collect(Collectors.joining(" ｜ "));
            case Evidence.Absent<?> _ -> "";
        };
        String why = fact instanceof Doubtful<?>(var _, String code, var _) ? DoubtWords.of(code) : "已印证";
        List<Witness> all = EvidenceJson.witnesses(fact);
        String places =
                all.stream().limit(SHOWN).map(witness -> place(witness, proven)).collect(Collectors.joining());
        String more = all.size() > SHOWN ? "<p class=more>另有 " + (all.size() - SHOWN) + " 处</p>" : "";
        return """
                <section class="fact %s"><header><h2>%s</h2><p class=value>%s</p><p class=status>%s</p></header>
                <div class=places>%s%s</div></section>
                """.formatted(proven ? "proven" : "doubtful", name.chinese(), escaped(value), why, places, more);
    }

    /** A rule's words say that two places agree, which is untrue of a fact that they left in doubt. */
    private String place(Witness witness, boolean agreed) {
        return papers.stream()
                .filter(shown ->
                        Paper.at(List.of(shown.paper()), witness.place()).isPresent())
                .findFirst()
                .map(shown -> place(shown, witness, agreed))
                .orElse("");
    }

    private static String place(Shown shown, Witness witness, boolean agreed) {
        String crop = shown.crops().get(witness.place());
        return """
                <figure>%s<figcaption><b>%s</b>（%s）<span>%s</span></figcaption></figure>
                """.formatted(
                        crop == null
                                ? "<p class=printed>" + escaped(witness.printed()) + "</p>"
                                : "<img alt=\"" + escaped(witness.printed()) + "\" src=\"" + crop + "\">",
                        shown.paper().kind().chinese(),
                        Grounds.where(shown.paper(), witness),
                        agreed
                                ? Rule.ofWire(witness.rule()).map(Rule::chinese).orElse(witness.rule())
                                : Rule.PRINTED.chinese());
    }

    /** Each photograph with the places on it that speak for or against a fact. */
    private String photos(ClaimProof proof) {
        StringBuilder photos = new StringBuilder();
        papers.forEach(shown -> {
            StringBuilder boxes = new StringBuilder();
            proof.byName()
                    .forEach((name, fact) -> EvidenceJson.witnesses(fact).stream()
                            .filter(witness -> Paper.at(List.of(shown.paper()), witness.place())
                                    .isPresent())
                            .map(witness -> witness.place().box())
                            .distinct()
                            .forEach(box -> boxes.append(polygon(box, name, fact instanceof Proven<?>))));
            photos.append("""
                    <figure class=photo><div><img alt="%s" src="%s"><svg viewBox="0 0 %d %d">%s</svg></div>
                    <figcaption><b>%s</b><span>%s</span></figcaption></figure>
                    """.formatted(
                            shown.paper().kind().chinese(),
                            shown.picture(),
                            shown.width(),
                            shown.height(),
                            boxes,
                            shown.paper().kind().chinese(),
                            escaped(name(shown.paper()))));
        });
        return photos.toString();
    }

    private static String polygon(Quad box, FactName name, boolean proven) {
        String points = Stream.of(box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
                .map(corner -> String.format(Locale.ROOT, "%d,%d", Math.round(corner.x()), Math.round(corner.y())))
                .collect(Collectors.joining(" "));
        return "<polygon class=%s points=\"%s\"><title>%s</title></polygon>"
                .formatted(proven ? "proven" : "doubtful", points, name.chinese());
    }

    private String name(Paper paper) {
        String file = List.of(paper.document().split("[/\\\\]")).getLast();
        boolean several = papers.stream()
                        .filter(shown -> shown.paper().document().equals(paper.document()))
                        .count()
                > 1;
        return several ? file + Which.of(file, paper.page()) : file;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream in = EvidencePage.class.getResourceAsStream("evidence.html")) {
            if (in == null) {
                throw new IllegalStateException("evidence.html is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
