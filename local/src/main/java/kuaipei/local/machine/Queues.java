package kuaipei.local.machine;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kuaipei.local.template.Resource;
import kuaipei.local.template.Section;
import org.apache.pekko.actor.Terminated;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

/** ElasticMQ in this process: queues with visibility and dead letters, messages kept on disk. */
final class Queues implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** SQS's own default, in seconds. */
    private static final int VISIBILITY = 30;

    private final Function0<Terminated> stop;
    private final URI endpoint;
    private final SqsClient client;

    private Queues(Function0<Terminated> stop, URI endpoint) {
        this.stop = stop;
        this.endpoint = endpoint;
        this.client = Account.client(SqsClient.builder().httpClient(Account.http()), endpoint);
    }

    /** @param folder where messages are kept; made if it is not there */
    static Queues start(Path folder) {
        int port;
        // ElasticMQ does not tell which port it took, so a free one is chosen for it.
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(folder);
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Kept.inFlightBackToQueue(folder);
        Function0<Terminated> stop = Started.orFail(
                "ElasticMQ", () -> new ElasticMQServer(new ElasticMQServerConfig(configuration(folder, port))).start());
        return new Queues(stop, URI.create("http://127.0.0.1:" + port));
    }

    private static Config configuration(Path folder, int port) {
        Map<String, Object> said = new HashMap<>();
        said.put("pekko.loglevel", "WARNING");
        said.put("pekko.stdout-loglevel", "OFF");
        said.put("rest-sqs.enabled", true);
        said.put("rest-sqs.bind-hostname", "127.0.0.1");
        said.put("rest-sqs.bind-port", port);
        said.put("rest-sqs.sqs-limits", "strict");
        said.put("generate-node-address", false);
        said.put("node-address.protocol", "http");
        said.put("node-address.host", "127.0.0.1");
        said.put("node-address.port", port);
        said.put("node-address.context-path", "");
        said.put("aws.region", Account.REGION);
        said.put("aws.accountId", Account.ID);
        said.put("queues-storage.enabled", false);
        said.put("queues-storage.path", "");
        said.put("messages-storage.enabled", true);
        said.put("messages-storage.driver-class", "org.h2.Driver");
        said.put("messages-storage.uri", Kept.address(folder));
        said.put("messages-storage.username", "");
        said.put("messages-storage.password", "");
        said.put("messages-storage.prune-data-on-init", false);
        said.put("auto-create-queues.enabled", false);
        said.put("queues", Map.of());
        return ConfigFactory.parseMap(said).withFallback(ConfigFactory.load()).resolve();
    }

    URI endpoint() {
        return endpoint;
    }

    SqsClient client() {
        return client;
    }

    static String arn(String queue) {
        return Account.arn("sqs", queue);
    }

    /** A queue's address; its name is its logical id. */
    String url(String queue) {
        return endpoint + "/" + Account.ID + "/" + queue;
    }

    /** Makes queues, those for dead letters first, and gives those that are there the template's attributes. */
    void create(List<Resource> queues) {
        List<Resource> ordered = new ArrayList<>(queues);
        ordered.sort(java.util.Comparator.comparing(queue -> queue.properties().has("RedrivePolicy")));
        List<String> there = client.listQueues().queueUrls();
        for (Resource queue : ordered) {
            Map<QueueAttributeName, String> attributes = attributes(queue.properties());
            if (there.stream().anyMatch(url -> url.endsWith("/" + queue.id()))) {
                client.setQueueAttributes(
                        request -> request.queueUrl(url(queue.id())).attributes(attributes));
            } else {
                client.createQueue(request -> request.queueName(queue.id()).attributes(attributes));
            }
        }
    }

    static int visibilitySeconds(Section queue) {
        return queue.number("VisibilityTimeout", VISIBILITY);
    }

    private static Map<QueueAttributeName, String> attributes(Section said) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(visibilitySeconds(said)));
        if (said.has("RedrivePolicy")) {
            Section redrive = said.section("RedrivePolicy");
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY,
                    JSON.writeValueAsString(Map.of(
                            "deadLetterTargetArn",
                            arn(redrive.target("deadLetterTargetArn")),
                            "maxReceiveCount",
                            redrive.number("maxReceiveCount", 1))));
        }
        return attributes;
    }

    void send(String queue, String body) {
        client.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
    }

    /** Messages of a queue that wait, are delayed or are being handled. */
    int messages(String queue) {
        Map<QueueAttributeName, String> counts = client.getQueueAttributes(request -> request.queueUrl(url(queue))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    @Override
    public void close() {
        client.close();
        stop.apply();
    }
}
