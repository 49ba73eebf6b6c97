package kuaipei.local.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.Evidence.Witness;
import kuaipei.core.proof.Grounds;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a claim across its papers, as {@code read --claim} prints them after the papers. */
final class ClaimAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClaimAnswer() {}

    static String json(ClaimProof proof) {
        ObjectNode line = JSON.createObjectNode();
        ObjectNode claim = line.putObject("claim");
        proof.byName().forEach((name, fact) -> EvidenceJson.write(claim.putObject(name.wire()), fact));
        return JSON.writeValueAsString(line);
    }

    /** A line a fact: its value, how far it is proven, and the places that say so. */
    static String text(ClaimProof proof, List<Paper> papers) {
        StringBuilder text = new StringBuilder("claim 赔案\n");
        proof.byName().forEach((name, fact) -> {
            text.append("  %-16s %s%n".formatted(name.wire(), EvidenceJson.said(fact)));
            Map<String, String> places = new LinkedHashMap<>();
            for (Witness witness : EvidenceJson.witnesses(fact)) {
                Paper.at(papers, witness.place())
                        .ifPresent(paper -> places.putIfAbsent(
                                paper.kind().chinese() + "（" + Grounds.where(paper, witness) + "）" + witness.printed(),
                                witness.rule()));
            }
            places.forEach((place, rule) -> text.append("  %-16s   · %s  %s%n".formatted("", place, rule)));
        });
        return text.toString();
    }
}
