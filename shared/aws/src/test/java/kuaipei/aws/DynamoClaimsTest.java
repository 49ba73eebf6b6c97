package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Optional;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.RegisterStore;
import kuaipei.testkit.ClaimStoreContract;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoClaimsTest extends ClaimStoreContract {

    private final DynamoDbClient dynamo = LocalTables.empty();
    private final MemoryKeys keys = new MemoryKeys();
    private final DynamoClaims claims = new DynamoClaims(
            dynamo, new DynamoClaims.Tables("claims", Optional.of("register"), Optional.of("guards")), keys);

    @AfterEach
    void close() {
        dynamo.close();
    }

    @Override
    protected ClaimStore claims() {
        return claims;
    }

    @Override
    protected RegisterStore register() {
        return new DynamoRegister(dynamo, "register", keys);
    }

    @Test
    void no_item_shows_a_person() {
        claims.append(Change.of(
                SampleClaims.CLAIM,
                0,
                Lifecycle.open(SampleClaims.CLAIM, SampleClaims.report()),
                Instant.parse("2026-04-18T01:02:03Z")));
        String items = dynamo.scan(scan -> scan.tableName("claims")).items().toString();
        assertFalse(items.contains(SampleClaims.report().insured().name()));
        assertFalse(items.contains(SampleClaims.report().insured().idNumber()));
        assertFalse(items.contains(SampleClaims.report().phone()));
    }
}
