package kuaipei.local.machine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kuaipei.local.template.NotUnderstood;
import kuaipei.local.template.Section;
import kuaipei.local.template.TemplateFile;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What S3 tells queues of objects, as the buckets' notification configurations say. */
final class Notifications {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Rule> rules;
    private final Queues queues;
    private final Notified notified;
    private final Clock clock;

    /** Objects of a bucket whose key begins and ends so are told to a queue. */
    private record Rule(String bucket, String prefix, String suffix, String queue) {
        boolean wants(String name, String key) {
            return bucket.equals(name) && key.startsWith(prefix) && key.endsWith(suffix);
        }
    }

    /** @param buckets names by logical id */
    Notifications(TemplateFile template, Map<String, String> buckets, Queues queues, Notified notified, Clock clock) {
        this.queues = queues;
        this.notified = notified;
        this.clock = clock;
        List<Rule> read = new ArrayList<>();
        buckets.forEach((id, name) -> template.resource(id, "AWS::S3::Bucket")
                .properties()
                .section("NotificationConfiguration")
                .sections("QueueConfigurations")
                .forEach(said -> read.add(rule(template, name, said))));
        this.rules = List.copyOf(read);
    }

    private static Rule rule(TemplateFile template, String bucket, Section said) {
        if (!said.text("Event").equals("s3:ObjectCreated:*")) {
            throw new NotUnderstood(said.at("Event") + " " + said.text("Event") + " is not understood");
        }
        String prefix = "";
        String suffix = "";
        for (Section filter : said.section("Filter").section("S3Key").sections("Rules")) {
            switch (filter.text("Name").toLowerCase(Locale.ROOT)) {
                case "prefix" -> prefix = filter.text("Value");
                case "suffix" -> suffix = filter.text("Value");
                default ->
                    throw new NotUnderstood(filter.at("Name") + " " + filter.text("Name") + " is not understood");
            }
        }
        return new Rule(
                bucket,
                prefix,
                suffix,
                template.resource(said.target("Queue"), "AWS::SQS::Queue").id());
    }

    /** Tells the queues of an object that was written. */
    void tell(Arrived object) {
        List<Rule> interested = rules.stream()
                .filter(rule -> rule.wants(object.bucket(), object.key()))
                .toList();
        interested.forEach(rule -> queues.send(rule.queue(), message(object)));
        if (!interested.isEmpty()) {
            notified.add(object);
        }
    }

    /** Tells of every object that is there and that no queue was told of: written when the last process died. */
    void catchUp(S3Client s3) {
        rules.stream()
                .map(Rule::bucket)
                .distinct()
                .forEach(bucket -> s3.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                        .map(each -> arrived(bucket, each))
                        .filter(each -> !notified.has(each))
                        .forEach(this::tell));
    }

    private static Arrived arrived(String bucket, S3Object object) {
        // A file that was laid into the folder while nothing ran has no tag yet.
        String tag = object.eTag() == null ? "" : object.eTag().replace("\"", "");
        return new Arrived(bucket, object.key(), object.size(), tag, "ObjectCreated:Put");
    }

    /** The message as S3 writes it, the key encoded as in a form. */
    private String message(Arrived object) {
        ObjectNode message = JSON.createObjectNode();
        ObjectNode record = message.putArray("Records").addObject();
        record.put("eventVersion", "2.1");
        record.put("eventSource", "aws:s3");
        record.put("awsRegion", Account.REGION);
        record.put("eventTime", clock.instant().toString());
        record.put("eventName", object.event());
        record.putObject("userIdentity").put("principalId", "AWS:" + Account.ID);
        record.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        record.putObject("responseElements").put("x-amz-request-id", Ids.next()).put("x-amz-id-2", Ids.next());
        ObjectNode s3 = record.putObject("s3");
        s3.put("s3SchemaVersion", "1.0");
        s3.put("configurationId", object.bucket());
        ObjectNode bucket = s3.putObject("bucket");
        bucket.put("name", object.bucket());
        bucket.putObject("ownerIdentity").put("principalId", Account.ID);
        bucket.put("arn", "arn:aws:s3:::" + object.bucket());
        ObjectNode written = s3.putObject("object");
        written.put(
                "key", URLEncoder.encode(object.key(), StandardCharsets.UTF_8).replace("%2F", "/"));
        written.put("size", object.bytes());
        written.put("eTag", object.etag());
        written.put("sequencer", Long.toHexString(clock.millis()));
        return JSON.writeValueAsString(message);
    }
}
