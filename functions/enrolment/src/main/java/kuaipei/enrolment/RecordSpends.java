package kuaipei.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kuaipei.core.port.FigureStore;
import kuaipei.core.portfolio.ServiceSpend;

/**
 * Takes a file of service spend 服务支出. The file stands for itself: sent again, it replaces what it said before.
 *
 * @param products ours; a file that no longer names one of them takes its spend of it back
 */
record RecordSpends(FigureStore figures, Set<String> products) {

    static final List<String> HEADER = List.of("product", "date", "amount", "what");

    /** @return lines taken */
    long file(String name, byte[] csv, Refusals refusals) {
        Table table = Table.read(csv, HEADER, refusals).orElse(null);
        if (table == null) {
            return 0;
        }
        Map<String, List<ServiceSpend>> spends = new TreeMap<>();
        products.forEach(product -> spends.put(product, new ArrayList<>()));
        for (CsvText.Row row : table.rows()) {
            try {
                ServiceSpend spend = spend(row.fields());
                List<ServiceSpend> of = spends.getOrDefault(spend.product(), new ArrayList<>());
                if (of.size() == FigureStore.MOST_SPENDS) {
                    throw new Fields.Bad("a file holds at most " + FigureStore.MOST_SPENDS
                            + " lines of one product; put the rest into a second file");
                }
                of.add(spend);
            } catch (Fields.Bad bad) {
                refusals.add(row.line(), bad.reason());
            }
        }
        spends.forEach((product, of) -> figures.replaceSpends(name, product, of));
        return spends.values().stream().mapToLong(List::size).sum();
    }

    private ServiceSpend spend(List<String> fields) throws Fields.Bad {
        return new ServiceSpend(
                Fields.product("product", fields.get(0), products::contains),
                Fields.day("date", fields.get(1)),
                Fields.money("amount", fields.get(2)),
                Fields.text("what", fields.get(3)));
    }
}
