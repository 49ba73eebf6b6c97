package kuaipei.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quad;
import kuaipei.core.paper.Row;
import kuaipei.core.proof.Evidence;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.core.proof.PaperProof;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code read} says of one file, as JSON of the contract and as text for people.
 *
 * @param papers in the order of their pages; none of a refused file
 * @param reason of a refused file, as programs write it
 * @param told why it is refused, for people
 */
record ReadAnswer(Path file, List<Told> papers, String reason, String told, long millis) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A paper, and what it proves by itself. */
    record Told(Paper paper, Map<FieldName, Evidence<String>> facts) {}

    static ReadAnswer of(Path file, List<Paper> papers, HospitalRegister register, long millis) {
        return new ReadAnswer(
                file,
                papers.stream()
                        .map(paper -> new Told(paper, PaperProof.of(paper, register)))
                        .toList(),
                "",
                "",
                millis);
    }

    static ReadAnswer refused(Path file, String reason, String told) {
        return new ReadAnswer(file, List.of(), reason, told, 0);
    }

    boolean isRefused() {
        return papers.isEmpty();
    }

    private static String verdict(Paper paper) {
        return paper.quality().verdict().name().toLowerCase(Locale.ROOT);
    }

    /** A file's first paper as that of a photograph; where there are several, all of them in {@code papers}. */
    String json() {
        ObjectNode line = JSON.createObjectNode();
        line.put("file", file.toString());
        if (papers.isEmpty()) {
            line.put("kind", DocumentKind.OTHER.wire());
            line.putObject("quality").put("verdict", "refused").put("reason", reason);
            line.putObject("fields");
            line.putArray("lines");
        } else {
            paper(line, papers.getFirst());
        }
        if (papers.size() > 1) {
            ArrayNode all = line.putArray("papers");
            papers.forEach(
                    each -> paper(all.addObject().put("page", each.paper().page()), each));
        }
        line.put("millis", millis);
        return JSON.writeValueAsString(line);
    }

    private static void paper(ObjectNode node, Told told) {
        Paper paper = told.paper();
        node.put("kind", paper.kind().wire());
        node.put("layout", paper.layout());
        node.putObject("quality")
                .put("verdict", verdict(paper))
                .put("reason", paper.quality().reason());
        ObjectNode fields = node.putObject("fields");
        told.facts().forEach((name, fact) -> EvidenceJson.write(fields.putObject(name.wire()), fact));
        lists(fields, paper);
        FieldName.of(paper.kind()).stream()
                .filter(name -> !fields.has(name.wire()))
                .forEach(name -> EvidenceJson.write(fields.putObject(name.wire()), new Evidence.Absent<>()));
        ArrayNode lines = node.putArray("lines");
        paper.lines().forEach(each -> line(lines.addObject(), each));
    }

    /** Lists are read once: their sums may be proven, the names in them are not. */
    private static void lists(ObjectNode fields, Paper read) {
        List<FieldReading> diagnoses = read.readings(FieldName.DIAGNOSES).toList();
        if (!diagnoses.isEmpty()) {
            ObjectNode field = fields.putObject(FieldName.DIAGNOSES.wire());
            ArrayNode values = field.putArray("value");
            diagnoses.stream().map(FieldReading::value).distinct().forEach(values::add);
            EvidenceJson.readOnce(field, diagnoses.getFirst());
        }
        if (!read.rows().isEmpty()) {
            FieldName name = read.kind() == DocumentKind.FEE_LIST ? FieldName.ROWS : FieldName.ITEMS;
            ObjectNode field = fields.putObject(name.wire());
            ArrayNode rows = field.putArray("value");
            for (Row row : read.rows()) {
                ObjectNode cells = rows.addObject();
                row.cells().forEach(cell -> cells.put(cell.field().wire(), cell.value()));
            }
            EvidenceJson.readOnce(field, read.rows().getFirst().cells().getFirst());
        }
    }

    private static void line(ObjectNode node, Line line) {
        node.put("text", line.text());
        node.put("confidence", Math.round(line.confidence() * 1e4) / 1e4);
        box(node.putArray("box"), line.box());
    }

    static void box(ArrayNode node, Quad box) {
        for (var corner : List.of(box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())) {
            node.addArray().add(Math.round(corner.x())).add(Math.round(corner.y()));
        }
    }

    String text() {
        return papers.isEmpty()
                ? file + ": " + told
                : papers.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Told each) {
        Paper paper = each.paper();
        StringBuilder text = new StringBuilder();
        text.append("%s%s  %s %s  %s%n"
                .formatted(
                        file,
                        papers.size() > 1 ? Which.of(file.toString(), paper.page()) : "",
                        paper.kind().chinese(),
                        paper.kind().wire(),
                        paper.quality().usable()
                                ? ""
                                : "(" + verdict(paper) + ": " + paper.quality().reason() + ")"));
        each.facts()
                .forEach((name, fact) -> text.append("  %-16s %s%n".formatted(name.wire(), EvidenceJson.said(fact))));
        if (!paper.rows().isEmpty()) {
            text.append("  %-16s %d%n".formatted("rows", paper.rows().size()));
        }
        return text.toString();
    }
}
