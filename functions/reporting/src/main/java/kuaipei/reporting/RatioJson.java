package kuaipei.reporting;

import java.math.BigDecimal;
import java.util.Optional;
import kuaipei.core.portfolio.PayoutRatio;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as programs read it. A ratio over nothing is {@code null}. */
final class RatioJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RatioJson() {}

    static ObjectNode of(PayoutRatio ratio) {
        ObjectNode json = JSON.createObjectNode().put("period", ratio.period().name());
        ArrayNode rows = json.putArray("rows");
        ratio.rows().forEach(row -> rows.add(row(row)));
        json.set("total", row(ratio.total()));
        return json.put("outstandingHolds", "approved and unpaid, and prepared for a person; no IBNR");
    }

    private static ObjectNode row(PayoutRatio.Row row) {
        return JSON.createObjectNode()
                .put("product", row.product())
                .put("premium", row.premium().toString())
                .put("earnedPremium", row.earnedPremium().toString())
                .put("paid", row.paid().toString())
                .put("serviceSpend", row.serviceSpend().toString())
                .put("outstanding", row.outstanding().toString())
                .put("paidRatio", plain(row.paidRatio()))
                .put("incurredRatio", plain(row.incurredRatio()))
                .put("floorRatio", plain(row.floorRatio()))
                .put("floor", plain(row.floor().map(floor -> floor.setScale(4))))
                .put("belowFloor", row.belowFloor())
                .put("claimsClosed", row.claimsClosed())
                .put("claimsPaid", row.claimsPaid());
    }

    private static @org.jspecify.annotations.Nullable String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
