package kuaipei.aws;

import java.util.Optional;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.LaterStore;
import kuaipei.testkit.LaterStoreContract;
import kuaipei.testkit.MemoryKeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoLaterTest extends LaterStoreContract {

    private final DynamoDbClient dynamo = LocalTables.empty();
    private final ClaimStore claims = new DynamoClaims(
            dynamo, new DynamoClaims.Tables("claims", Optional.empty(), Optional.empty()), new MemoryKeys());

    @Override
    protected ClaimStore claims() {
        return claims;
    }

    @Override
    protected LaterStore later() {
        return new DynamoLater(dynamo, "claims");
    }
}
