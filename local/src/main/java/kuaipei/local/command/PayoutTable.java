package kuaipei.local.command;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The payout ratio for people: a line a product, and the total. */
public final class PayoutTable {

    private static final List<String> MONEY =
            List.of("premium", "earnedPremium", "paid", "serviceSpend", "outstanding");
    private static final List<String> RATIOS = List.of("paidRatio", "incurredRatio", "floorRatio", "floor");

    private PayoutTable() {}

    /** @param answer as the contract shapes {@code report payout-ratio} */
    public static void print(JsonNode answer, PrintWriter out) {
        out.println("payout ratio 赔付率 " + answer.path("period").asString());
        out.printf(
                "%-20s %14s %14s %14s %14s %14s %9s %9s %9s %7s %8s%n",
                "product",
                "premium",
                "earned",
                "paid",
                "service",
                "outstanding",
                "paid/pr.",
                "incurred",
                "floor r.",
                "floor",
                "claims");
        answer.path("rows").forEach(row -> line(row.path("product").asString(), row, out));
        line("total", answer.path("total"), out);
        out.println(
                "outstanding: approved and unpaid, and prepared amounts of referred claims; nothing for claims not yet"
                        + " reported (no IBNR)");
    }

    private static void line(String name, JsonNode row, PrintWriter out) {
        StringBuilder line = new StringBuilder("%-20s".formatted(name));
        MONEY.forEach(field -> line.append(" %14s".formatted(row.path(field).asString("–"))));
        RATIOS.forEach(field -> line.append((field.equals("floor") ? " %7s" : " %9s")
                .formatted(row.path(field).asString("–"))));
        line.append(" %8s"
                .formatted(row.path("claimsPaid").asString("–") + "/"
                        + row.path("claimsClosed").asString("–")));
        if (row.path("belowFloor").asBoolean(false)) {
            line.append("  below the floor");
        }
        out.println(line);
    }
}
