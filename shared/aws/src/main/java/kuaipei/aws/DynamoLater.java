package kuaipei.aws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.port.LaterStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Claims that papers follow, from the claims table's index {@code moves}; no body is opened, and no key is needed. */
public final class DynamoLater implements LaterStore {

    private final DynamoDbClient dynamo;
    private final String claims;

    public DynamoLater(DynamoDbClient dynamo, String claims) {
        this.dynamo = dynamo;
        this.claims = claims;
    }

    @Override
    public List<Following> at(LaterPapers.Stage stage, LocalDate lastDue) {
        List<Following> found = new ArrayList<>();
        for (int shard = 0; shard < Indexed.SHARDS; shard++) {
            String hash = Indexed.shard(Indexed.name(stage), shard);
            dynamo.queryPaginator(query -> query.tableName(claims)
                            .indexName(Indexed.MOVES)
                            .keyConditionExpression(Indexed.SHARD + " = :shard and " + Indexed.MOVED + " < :after")
                            .expressionAttributeValues(Map.of(
                                    ":shard",
                                    Items.text(hash),
                                    ":after",
                                    Items.text(lastDue.plusDays(1).toString()))))
                    .items()
                    .forEach(item -> {
                        String[] due = Items.text(item, Indexed.MOVED).split("#", -1);
                        found.add(new Following(new ClaimId(due[1]), LocalDate.parse(due[0])));
                    });
        }
        return found;
    }
}
