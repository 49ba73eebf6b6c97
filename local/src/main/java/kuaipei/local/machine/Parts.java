package kuaipei.local.machine;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import kuaipei.local.template.Names;
import kuaipei.local.template.Resource;
import kuaipei.local.template.TemplateFile;

/** The embedded parts with the template's resources in them; nothing is wired yet. */
final class Parts {

    private static final String BUCKET = "AWS::S3::Bucket";

    private final Tables tables;
    private final Queues queues;
    private final Buckets buckets;
    private final Notifications notifications;
    private final Names names;
    private final HttpServer aws;

    /**
     * Starts the parts; what has been started is added to {@code closing}, even if a later one fails.
     *
     * @throws IllegalStateException naming the part that did not start
     */
    Parts(TemplateFile template, Options options, Closing closing) {
        Path data = folder(options.data());
        Quiet.libraries();
        Map<String, String> named = bucketNames(template);
        AtomicReference<Notifications> told = new AtomicReference<>();
        Future<Tables> tablesUp;
        Future<Queues> queuesUp;
        Future<Buckets> bucketsUp;
        // Each takes a second or two of one processor, so they start side by side; all are up, or failed, at the end.
        try (ExecutorService starting = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("starting-", 1).factory())) {
            tablesUp = starting.submit(() -> {
                Tables up = closing.add(Tables.start(data.resolve("dynamodb")));
                up.create(template.ofType("AWS::DynamoDB::Table"));
                return up;
            });
            queuesUp = starting.submit(
                    () -> closing.add(Queues.start(data.resolve("queues"), template.ofType("AWS::SQS::Queue"))));
            bucketsUp = starting.submit(() -> {
                Buckets up = closing.add(
                        Buckets.start(data.resolve("s3"), object -> told.get().tell(object)));
                up.create(named.values());
                return up;
            });
        }
        this.tables = Started.orFail("DynamoDB Local", tablesUp::get);
        this.queues = Started.orFail("ElasticMQ", queuesUp::get);
        this.buckets = Started.orFail("S3Proxy", bucketsUp::get);
        Notified notified = closing.add(Notified.open(data.resolve("notified")));
        this.notifications = new Notifications(template, named, queues, notified, options.clock());
        told.set(notifications);
        this.names = names(template, named);
        this.aws = AwsJson.bound();
        Keys keys = new Keys(KeyFile.open(data.resolve("keys"), ids(template, "AWS::KMS::Key")));
        closing.add(AwsJson.start(aws, new Bus(template, names, queues, options.clock()), keys));
    }

    private static Path folder(Path data) {
        try {
            return Files.createDirectories(data.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(TemplateFile template, String type) {
        return template.ofType(type).stream().map(Resource::id).toList();
    }

    private static Map<String, String> bucketNames(TemplateFile template) {
        Map<String, String> known = new LinkedHashMap<>(Account.pseudoParameters());
        known.putAll(template.parameters());
        Names names = new Names(known);
        Map<String, String> buckets = new LinkedHashMap<>();
        template.ofType(BUCKET)
                .forEach(bucket ->
                        buckets.put(bucket.id(), names.text(bucket.properties().raw("BucketName"))));
        return buckets;
    }

    private Names names(TemplateFile template, Map<String, String> named) {
        Map<String, String> known = new LinkedHashMap<>(Account.pseudoParameters());
        known.putAll(template.parameters());
        Names plain = new Names(known);
        named.forEach((id, name) -> {
            known.put(id, name);
            known.put(id + ".Arn", "arn:aws:s3:::" + name);
        });
        template.ofType("AWS::DynamoDB::Table").forEach(table -> {
            known.put(table.id(), Tables.name(table));
            known.put(table.id() + ".Arn", Account.arn("dynamodb", "table/" + Tables.name(table)));
        });
        template.ofType("AWS::SQS::Queue").forEach(queue -> {
            known.put(queue.id(), queues.url(queue.id()));
            known.put(queue.id() + ".Arn", Queues.arn(queue.id()));
        });
        template.ofType("AWS::KMS::Key").forEach(key -> {
            known.put(key.id(), key.id());
            known.put(key.id() + ".Arn", Account.arn("kms", "key/" + key.id()));
        });
        template.ofType("AWS::Events::EventBus").forEach(bus -> {
            String name = plain.text(bus.properties().raw("Name"));
            known.put(bus.id(), name);
            known.put(bus.id() + ".Arn", Account.arn("events", "event-bus/" + name));
        });
        return new Names(known);
    }

    Tables tables() {
        return tables;
    }

    Queues queues() {
        return queues;
    }

    Buckets buckets() {
        return buckets;
    }

    Names names() {
        return names;
    }

    /** Tells the queues of objects that an earlier process wrote and did not tell of. */
    void catchUp() {
        notifications.catchUp(buckets.client());
    }

    /** Variables by which the SDK finds this machine. */
    Map<String, String> variables() {
        URI json = AwsJson.endpoint(aws);
        return Map.of(
                "AWS_REGION", Account.REGION,
                "AWS_ACCESS_KEY_ID", Account.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY", Account.SECRET_KEY,
                "AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString(),
                "AWS_ENDPOINT_URL_S3", buckets.endpoint().toString(),
                "AWS_ENDPOINT_URL_SQS", queues.endpoint().toString(),
                "AWS_ENDPOINT_URL_KMS", json.toString(),
                "AWS_ENDPOINT_URL_EVENTBRIDGE", json.toString());
    }
}
