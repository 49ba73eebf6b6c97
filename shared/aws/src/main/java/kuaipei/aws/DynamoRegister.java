package kuaipei.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kuaipei.core.port.Keys;
import kuaipei.core.port.Policy;
import kuaipei.core.port.RegisterStore;
import kuaipei.core.port.UsageKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The register in DynamoDB: {@code person#<keyed hash>} / {@code policy#<number>}, and one item for each accumulator. */
public final class DynamoRegister implements RegisterStore {

    /** Sort key of an accumulator's item. */
    static final String USAGE = "usage";

    private final DynamoDbClient dynamo;
    private final String table;
    private final Keys keys;
    private final Items items;

    public DynamoRegister(DynamoDbClient dynamo, String table, Keys keys) {
        this.dynamo = dynamo;
        this.table = table;
        this.keys = keys;
        this.items = new Items(keys);
    }

    /** The item that stands for a policy; enrolment writes it in a transaction of its own. */
    public Map<String, AttributeValue> item(Policy policy) {
        return items.item(
                "person#" + keys.person(policy.insured().idNumber()),
                "policy#" + policy.number(),
                Policy.class,
                policy);
    }

    @Override
    public List<Policy> policiesOf(String person) {
        List<Policy> policies = new ArrayList<>();
        dynamo.queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :person and begins_with(sk, :policy)")
                        .expressionAttributeValues(
                                Map.of(":person", Items.text("person#" + person), ":policy", Items.text("policy#")))
                        .consistentRead(true))
                .items()
                .forEach(item -> policies.add(items.body(item, Policy.class)));
        return policies;
    }

    @Override
    public Standing usage(UsageKey usage) {
        Map<String, AttributeValue> item = dynamo.getItem(get ->
                        get.tableName(table).key(Items.key(usage.key(), USAGE)).consistentRead(true))
                .item();
        return item.isEmpty()
                ? new Standing(0, 0)
                : new Standing(Items.number(item, "total"), Items.number(item, Items.VERSION));
    }
}
