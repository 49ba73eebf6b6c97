package kuaipei.local.machine;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import kuaipei.aws.Environment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The suite as template.yaml describes it, running in this process until it is closed. */
public final class Machine implements AutoCloseable {

    private final Options options;
    private final Map<String, String> physical;
    private final Map<String, Environment> environments;
    private final Optional<S3Client> s3 = Optional.empty();
    private final Optional<DynamoDbClient> dynamo = Optional.empty();

    private Machine(Options options) {
        this.options = options;
        this.physical = Map.of();
        this.environments = Map.of();
    }

    /**
     * Starts every part and wires it as the template says.
     *
     * @throws IllegalStateException naming what in the template is not understood
     */
    public static Machine boot(Options options) {
        return new Machine(options);
    }

    /** Where the HTTP interface answers, without a path. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + options.port());
    }

    /**
     * What a resource of the template is really called: a table's, bucket's or bus's name, a queue's URL, a key's id.
     *
     * @throws IllegalArgumentException if the template has no such resource
     */
    public String physical(String logicalId) {
        return Optional.ofNullable(physical.get(logicalId))
                .orElseThrow(() -> new IllegalArgumentException("the template has no resource " + logicalId));
    }

    /** The variables that the template and the machine set for a function. */
    public Map<String, String> variables(String function) {
        return Map.of();
    }

    /** What a function of the template is constructed with. */
    public Environment environment(String functionLogicalId) {
        return Optional.ofNullable(environments.get(functionLogicalId))
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + functionLogicalId));
    }

    public S3Client s3() {
        return s3.orElseThrow();
    }

    public DynamoDbClient dynamo() {
        return dynamo.orElseThrow();
    }

    /** Whether nothing is queued, in flight or waiting in a stream. */
    public boolean quiet() {
        return false;
    }

    /** Stops every part; what is on disk stays. */
    @Override
    public void close() {}
}
