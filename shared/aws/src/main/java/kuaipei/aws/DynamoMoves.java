package kuaipei.aws;

import java.time.LocalDate;
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
        return Indexed.until(dynamo, claims, product, lastDay)
                .map(item -> move(product, item))
                .toList();
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
