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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kuaipei.local.template.Resource;
import kuaipei.local.template.Section;
import org.apache.pekko.actor.Terminated;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

/**
 * ElasticMQ in this process: queues with visibility and dead letters, messages kept on disk. Its connection to the disk is
 * one for the whole process, and so is this.
 */
final class Queues implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** SQS's own default, in seconds. */
    private static final int VISIBILITY = 30;

    /** Some ten thousand kept messages are read in this time. */
    private static final int RESTORE_SECONDS = 60;

    private final Function0<Terminated> stop;
    private final URI endpoint;
    private final SqsClient client;

    private Queues(Function0<Terminated> stop, URI endpoint) {
        this.stop = stop;
        this.endpoint = endpoint;
        this.client = Account.client(SqsClient.builder().httpClient(Account.http()), endpoint);
    }

    /**
     * Starts ElasticMQ with the template's queues and whatever messages are kept.
     *
     * @param folder where messages are kept; made if it is not there
     */
    static Queues start(Path folder, List<Resource> said) {
        int port;
        // ElasticMQ does not tell which port it took, so a free one is chosen for it.
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(folder);
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Kept.open(folder);
        Config configuration = configuration(folder, port, said);
        Function0<Terminated> stop = Started.orFail(
                "ElasticMQ", () -> new ElasticMQServer(new ElasticMQServerConfig(configuration)).start());
        Queues queues = new Queues(stop, URI.create("http://127.0.0.1:" + port));
        queues.await(said);
        return queues;
    }

    /** ElasticMQ answers before it has restored its queues; then it is given the template's attributes. */
    private void await(List<Resource> said) {
        long end = System.nanoTime() + RESTORE_SECONDS * 1_000_000_000L;
        while (client.listQueues().queueUrls().size() < said.size()) {
            if (System.nanoTime() > end) {
                close();
                throw new IllegalStateException("ElasticMQ did not restore its queues");
            }
            LockSupport.parkNanos(20_000_000);
        }
        said.forEach(queue -> client.setQueueAttributes(
                request -> request.queueUrl(url(queue.id())).attributes(attributes(queue.properties()))));
    }

    private static Config configuration(Path folder, int port, List<Resource> queues) {
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
        said.put("queues", queues.stream().collect(Collectors.toMap(Resource::id, Queues::declared)));
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

    private static Map<String, Object> declared(Resource queue) {
        Map<String, Object> declared = new HashMap<>();
        declared.put("defaultVisibilityTimeout", visibilitySeconds(queue.properties()) + " seconds");
        if (queue.properties().has("RedrivePolicy")) {
            Section redrive = queue.properties().section("RedrivePolicy");
            declared.put(
                    "deadLettersQueue",
                    Map.of(
                            "name",
                            redrive.target("deadLetterTargetArn"),
                            "maxReceiveCount",
                            redrive.number("maxReceiveCount", 1)));
        }
        return declared;
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
        Kept.close();
    }
}
