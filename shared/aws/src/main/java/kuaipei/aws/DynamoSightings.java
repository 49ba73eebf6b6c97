package kuaipei.aws;

import java.util.HexFormat;
import kuaipei.core.claim.ClaimId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What recurs over claims, by keyed hash: one item for each claim in which it was seen. Writing it again changes nothing. */
public final class DynamoSightings {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoSightings(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** @param card keyed hash of the account's number */
    public void payee(byte[] card, ClaimId claim) {
        dynamo.putItem(put ->
                put.tableName(table).item(Items.key("payee#" + HexFormat.of().formatHex(card), "claim#" + claim)));
    }
}
