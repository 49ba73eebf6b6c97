package kuaipei.aws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.money.Money;
import kuaipei.core.port.FigureStore;
import kuaipei.core.port.Policy;
import kuaipei.core.portfolio.Cohort;
import kuaipei.core.portfolio.ServiceSpend;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Figures in DynamoDB: {@code cohort#<product>} / {@code <from>#<to>#<writer>}, added up when read, and
 * {@code spend#<product>} / {@code <file>}. What a spend was for stays in its file: it may name somebody.
 */
public final class DynamoFigures implements FigureStore {

    private static final String SPENDS = "spends";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoFigures(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    static Map<String, AttributeValue> cohortKey(Policy policy, int writer) {
        return Items.key(
                "cohort#" + policy.product(), policy.coverFrom() + "#" + policy.coverTo() + "#%02d".formatted(writer));
    }

    @Override
    public List<Cohort> cohorts(String product) {
        Map<String, Cohort> cohorts = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item : items("cohort#" + product)) {
            String[] key = Items.text(item, Items.SK).split("#", -1);
            cohorts.merge(
                    key[0] + "#" + key[1],
                    new Cohort(
                            product,
                            LocalDate.parse(key[0]),
                            LocalDate.parse(key[1]),
                            Money.ofFen(Items.number(item, "premium")),
                            Items.number(item, "policies")),
                    DynamoFigures::sum);
        }
        return List.copyOf(cohorts.values());
    }

    private static Cohort sum(Cohort one, Cohort other) {
        return new Cohort(
                one.product(),
                one.coverFrom(),
                one.coverTo(),
                one.premium().plus(other.premium()),
                one.policies() + other.policies());
    }

    @Override
    public List<ServiceSpend> spends(String product) {
        List<ServiceSpend> spends = new ArrayList<>();
        for (Map<String, AttributeValue> item : items("spend#" + product)) {
            for (AttributeValue each :
                    item.getOrDefault(SPENDS, AttributeValue.fromL(List.of())).l()) {
                spends.add(new ServiceSpend(
                        product,
                        LocalDate.parse(Items.text(each.m(), "day")),
                        Money.ofFen(Items.number(each.m(), "fen")),
                        ""));
            }
        }
        return spends;
    }

    @Override
    public void replaceSpends(String file, String product, List<ServiceSpend> spends) {
        if (spends.size() > MOST_SPENDS) {
            throw new IllegalArgumentException("one item holds at most " + MOST_SPENDS + " spends");
        }
        Map<String, AttributeValue> item = Items.key("spend#" + product, file);
        item.put(
                SPENDS,
                AttributeValue.fromL(spends.stream()
                        .map(spend -> AttributeValue.fromM(Map.of(
                                "day", Items.text(spend.day().toString()),
                                "fen", Items.number(spend.amount().fen()))))
                        .toList()));
        dynamo.putItem(put -> put.tableName(table).item(item));
    }

    private List<Map<String, AttributeValue>> items(String partition) {
        return dynamo
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :partition")
                        .expressionAttributeValues(Map.of(":partition", Items.text(partition)))
                        .consistentRead(true))
                .items()
                .stream()
                .toList();
    }
}
