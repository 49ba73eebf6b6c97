package kuaipei.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kuaipei.local.template.Resource;
import kuaipei.local.template.Section;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in this process, kept on disk. Its own server would listen on every interface and report its use; so its
 * handler stands behind a server of ours on 127.0.0.1, and nothing is reported.
 */
final class Tables implements AutoCloseable {

    private static final int MOST_THREADS = 32;

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final URI endpoint;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    private Tables(Server server, LocalDynamoDBServerHandler handler) {
        this.server = server;
        this.handler = handler;
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        this.client = Account.client(DynamoDbClient.builder().httpClient(Account.http()), endpoint);
        this.streams = Account.client(DynamoDbStreamsClient.builder().httpClient(Account.http()), endpoint);
    }

    /** @param folder where the tables are kept; made if it is not there */
    static Tables start(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalDynamoDBServerHandler handler = Started.orFail(
                "DynamoDB Local",
                () -> new LocalDynamoDBServerHandler(
                        new LocalDynamoDBRequestHandler(0, false, folder.toString(), true, false), null));
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("dynamodb");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(handler);
        Started.orFail("DynamoDB Local", () -> {
            server.start();
            return server;
        });
        return new Tables(server, handler);
    }

    URI endpoint() {
        return endpoint;
    }

    DynamoDbClient client() {
        return client;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    static String name(Resource table) {
        return Account.STACK + "-" + table.id();
    }

    /** Makes the tables that are not there yet. */
    void create(List<Resource> tables) {
        List<String> there = client.listTables().tableNames();
        tables.stream()
                .filter(table -> !there.contains(name(table)))
                .forEach(table -> client.createTable(request(table)));
    }

    /** Where the changes of a table can be read. */
    String stream(String table) {
        return client.describeTable(request -> request.tableName(table)).table().latestStreamArn();
    }

    private static CreateTableRequest request(Resource table) {
        Section said = table.properties();
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name(table))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(said.sections("AttributeDefinitions").stream()
                        .map(each -> AttributeDefinition.builder()
                                .attributeName(each.text("AttributeName"))
                                .attributeType(each.text("AttributeType"))
                                .build())
                        .toList())
                .keySchema(keys(said));
        if (said.has("GlobalSecondaryIndexes")) {
            request.globalSecondaryIndexes(said.sections("GlobalSecondaryIndexes").stream()
                    .map(Tables::index)
                    .toList());
        }
        if (said.has("StreamSpecification")) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(said.section("StreamSpecification").text("StreamViewType"))
                    .build());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex index(Section said) {
        Section projection = said.section("Projection");
        Projection.Builder built = Projection.builder().projectionType(projection.text("ProjectionType"));
        if (projection.has("NonKeyAttributes")) {
            built.nonKeyAttributes(projection.list("NonKeyAttributes").stream()
                    .map(Object::toString)
                    .toList());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(said.text("IndexName"))
                .keySchema(keys(said))
                .projection(built.build())
                .build();
    }

    private static List<KeySchemaElement> keys(Section said) {
        return said.sections("KeySchema").stream()
                .map(each -> KeySchemaElement.builder()
                        .attributeName(each.text("AttributeName"))
                        .keyType(each.text("KeyType"))
                        .build())
                .toList();
    }

    @Override
    public void close() {
        client.close();
        streams.close();
        Started.orFail("DynamoDB Local's end", () -> {
            server.stop();
            return server;
        });
        handler.close();
    }
}
