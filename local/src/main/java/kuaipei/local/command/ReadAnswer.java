package kuaipei.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** What {@code read} says of one file, as JSON of the contract and as text for people. */
record ReadAnswer(
        Path file,
        Optional<Paper> paper,
        Map<FieldName, Evidence<String>> facts,
        String reason,
        String told,
        long millis) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ReadAnswer of(Path file, Paper paper, HospitalRegister register, long millis) {
        return new ReadAnswer(
                file,
                Optional.of(paper),
                PaperProof.of(paper, register),
                paper.quality().reason(),
                "",
                millis);
    }

    static ReadAnswer refused(Path file, String reason, String told) {
        return new ReadAnswer(file, Optional.empty(), Map.of(), reason, told, 0);
    }

    boolean isRefused() {
        return paper.isEmpty();
    }

    private String verdict() {
        return paper.map(read -> read.quality().verdict().name().toLowerCase(Locale.ROOT))
                .orElse("refused");
    }

    String json() {
        ObjectNode line = JSON.createObjectNode();
        line.put("file", file.toString());
        line.put("kind", paper.map(Paper::kind).orElse(DocumentKind.OTHER).wire());
        paper.ifPresent(read -> line.put("layout", read.layout()));
        line.putObject("quality").put("verdict", verdict()).put("reason", reason);
        ObjectNode fields = line.putObject("fields");
        facts.forEach((name, fact) -> EvidenceJson.write(fields.putObject(name.wire()), fact));
        paper.ifPresent(read -> lists(fields, read));
        paper.ifPresent(read -> FieldName.of(read.kind()).stream()
                .filter(name -> !fields.has(name.wire()))
                .forEach(name -> EvidenceJson.write(fields.putObject(name.wire()), new Evidence.Absent<>())));
        ArrayNode lines = line.putArray("lines");
        paper.ifPresent(read -> read.lines().forEach(each -> line(lines.addObject(), each)));
        line.put("millis", millis);
        return JSON.writeValueAsString(line);
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
        if (paper.isEmpty()) {
            return file + ": " + told;
        }
        StringBuilder text = new StringBuilder();
        text.append("%s  %s %s  %s%n"
                .formatted(
                        file,
                        paper.get().kind().chinese(),
                        paper.get().kind().wire(),
                        reason.isEmpty() ? "" : "(" + verdict() + ": " + reason + ")"));
        facts.forEach((name, fact) -> text.append("  %-16s %s%n".formatted(name.wire(), EvidenceJson.said(fact))));
        if (!paper.get().rows().isEmpty()) {
            text.append("  %-16s %d%n".formatted("rows", paper.get().rows().size()));
        }
        return text.toString();
    }
}
