package kuaipei.aws;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.port.LaterStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
        return Indexed.until(dynamo, claims, Indexed.name(stage), lastDue)
                .map(DynamoLater::following)
                .toList();
    }

    private static Following following(Map<String, AttributeValue> item) {
        String[] due = Items.text(item, Indexed.MOVED).split("#", -1);
        return new Following(new ClaimId(due[1]), LocalDate.parse(due[0]));
    }
}
