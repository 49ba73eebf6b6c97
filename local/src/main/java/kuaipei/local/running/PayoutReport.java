package kuaipei.local.running;

import kuaipei.local.machine.Machine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The payout ratio on demand: the reporting function of a machine, asked directly. */
public final class PayoutReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PayoutReport() {}

    /** @param period {@code 2026}, {@code 2026-Q2}, {@code 2026-04} or {@code 2026-04-18} */
    public static ObjectNode of(Machine machine, String period) {
        ObjectNode event = JSON.createObjectNode().put("report", "payout-ratio").put("period", period);
        return (ObjectNode) JSON.readTree(machine.invoke("ReportingFunction", JSON.writeValueAsBytes(event)));
    }
}
