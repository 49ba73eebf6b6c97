package kuaipei.aws;

import com.almworks.sqlite4java.SQLite;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/** DynamoDB Local in this JVM, in memory, with empty tables keyed as {@code template.yaml} keys them. */
final class LocalTables {

    static final List<String> NAMES = List.of("claims", "register", "guards", "figures");

    private LocalTables() {}

    static DynamoDbClient empty() {
        System.setProperty("aws.accessKeyId", "example");
        System.setProperty("aws.secretAccessKey", "example");
        System.setProperty("aws.region", "cn-north-1");
        System.setProperty("sqlite4java.library.path", natives().toString());
        DynamoDbClient dynamo = DynamoDBEmbedded.create(true).dynamoDbClient();
        NAMES.forEach(name -> create(dynamo, name));
        return dynamo;
    }

    /** Maven keeps the native library beside the jar of its Java side, in a folder for each system. */
    private static Path natives() {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Path jar = Path.of(
                SQLite.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return jar.resolve("../../..")
                .resolve(mac ? "libsqlite4java-osx" : "libsqlite4java-linux-amd64")
                .resolve("1.0.392")
                .normalize();
    }

    private static void create(DynamoDbClient dynamo, String name) {
        if (name.equals("claims")) {
            dynamo.createTable(CreateTableRequest.builder()
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(text("pk"), text("sk"), text(Indexed.SHARD), text(Indexed.MOVED))
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                    .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                            .indexName(Indexed.MOVES)
                            .keySchema(key(Indexed.SHARD, KeyType.HASH), key(Indexed.MOVED, KeyType.RANGE))
                            .projection(shown -> shown.projectionType(ProjectionType.INCLUDE)
                                    .nonKeyAttributes(Indexed.OUTSTANDING, Indexed.PAID, Indexed.CLOSED))
                            .build())
                    .build());
            return;
        }
        dynamo.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
