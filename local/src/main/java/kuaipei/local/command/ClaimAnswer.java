package kuaipei.local.command;

import java.util.LinkedHashMap;
import java.util.Map;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.Evidence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a claim across its papers, as {@code read --claim} prints them after the papers. */
final class ClaimAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClaimAnswer() {}

    private static Map<String, Evidence<?>> facts(ClaimProof proof) {
        Map<String, Evidence<?>> facts = new LinkedHashMap<>();
        facts.put("insuredName", proof.insuredName());
        facts.put("idNumber", proof.idNumber());
        facts.put("billTotal", proof.billTotal());
        facts.put("admissionDate", proof.admissionDate());
        facts.put("dischargeDate", proof.dischargeDate());
        facts.put("hospital", proof.hospital());
        facts.put("hospitalGrade", proof.hospitalGrade());
        facts.put("payeeCard", proof.payeeCard());
        facts.put("cause", proof.cause());
        return facts;
    }

    static String json(ClaimProof proof) {
        ObjectNode line = JSON.createObjectNode();
        ObjectNode claim = line.putObject("claim");
        facts(proof).forEach((name, fact) -> EvidenceJson.write(claim.putObject(name), fact));
        return JSON.writeValueAsString(line);
    }

    static String text(ClaimProof proof) {
        StringBuilder text = new StringBuilder("claim 赔案\n");
        facts(proof).forEach((name, fact) -> text.append("  %-16s %s%n".formatted(name, EvidenceJson.said(fact))));
        return text.toString();
    }
}
