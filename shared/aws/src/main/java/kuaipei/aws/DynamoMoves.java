package kuaipei.aws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.money.Money;
import kuaipei.core.port.MoveStore;
import kuaipei.core.portfolio.ClaimMove;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Moves from the claims table's index {@code moves}; no body is opened, and no key is needed. */
public final class DynamoMoves implements MoveStore {

    private final DynamoDbClient dynamo;
    private final String claims;

    public DynamoMoves(DynamoDbClient dynamo, String claims) {
        this.dynamo = dynamo;
        this.claims = claims;
    }

    @Override
    public List<ClaimMove> until(String product, LocalDate lastDay) {
        List<ClaimMove> moves = new ArrayList<>();
        for (int shard = 0; shard < Indexed.SHARDS; shard++) {
            String hash = Indexed.shard(product, shard);
            dynamo.queryPaginator(query -> query.tableName(claims)
                            .indexName(Indexed.MOVES)
                            .keyConditionExpression(Indexed.SHARD + " = :shard and " + Indexed.MOVED + " < :after")
                            .expressionAttributeValues(Map.of(
                                    ":shard",
                                    Items.text(hash),
                                    ":after",
                                    Items.text(lastDay.plusDays(1).toString()))))
                    .items()
                    .forEach(item -> moves.add(move(product, item)));
        }
        return moves;
    }

    private static ClaimMove move(String product, Map<String, AttributeValue> item) {
        String[] moved = Items.text(item, Indexed.MOVED).split("#", -1);
        return new ClaimMove(
                new ClaimId(moved[1]),
                Long.parseLong(moved[2]),
                product,
                LocalDate.parse(moved[0]),
                Money.ofFen(Items.number(item, Indexed.OUTSTANDING)),
                Money.ofFen(Items.number(item, Indexed.PAID)),
                Items.number(item, Indexed.CLOSED) == 1);
    }
}
