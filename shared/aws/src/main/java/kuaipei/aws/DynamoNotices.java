package kuaipei.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.Keys;
import kuaipei.core.port.NoticeStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Notices in the claims table, under the event they tell: {@code notice#<seq>}. */
public final class DynamoNotices implements NoticeStore {

    private final DynamoDbClient dynamo;
    private final String table;
    private final Items items;

    public DynamoNotices(DynamoDbClient dynamo, String table, Keys keys) {
        this.dynamo = dynamo;
        this.table = table;
        this.items = new Items(keys);
    }

    @Override
    public boolean putIfAbsent(Notice notice) {
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(items.item(
                            DynamoClaims.partition(notice.claim()),
                            "notice#%010d".formatted(notice.seq()),
                            Notice.class,
                            notice))
                    .conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException taken) {
            return false;
        }
    }

    @Override
    public List<Notice> of(ClaimId claim) {
        List<Notice> notices = new ArrayList<>();
        dynamo.queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :claim and begins_with(sk, :notice)")
                        .expressionAttributeValues(Map.of(
                                ":claim", Items.text(DynamoClaims.partition(claim)), ":notice", Items.text("notice#")))
                        .consistentRead(true))
                .items()
                .forEach(item -> notices.add(items.body(item, Notice.class)));
        return notices;
    }
}
