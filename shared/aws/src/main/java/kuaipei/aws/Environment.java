package kuaipei.aws;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * What a function is told from outside: variables and the clock. Only a composition root has one; nothing else asks the
 * process.
 */
public final class Environment {

    private final Map<String, String> variables;
    private final Clock clock;
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    public Environment(Map<String, String> variables, Clock clock) {
        this.variables = new TreeMap<>(variables);
        this.clock = clock;
    }

    /** The process's own variables and the system's clock: what Lambda gives a function. */
    public static Environment ofProcess() {
        return new Environment(System.getenv(), Clock.systemUTC());
    }

    public Clock clock() {
        return clock;
    }

    /** @throws IllegalStateException naming the variable that is not set */
    public String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(
                        "the variable " + name + " is not set; template.yaml names it for this function"));
    }

    /** A variable that may be missing; one set to nothing counts as missing. */
    public Optional<String> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** Names asked for so far; a test compares them with what the template sets. */
    public Set<String> asked() {
        return Set.copyOf(asked);
    }

    /** Lambda sets AWS_REGION. */
    public Region region() {
        return Region.of(required("AWS_REGION"));
    }

    /**
     * The endpoint of a service, if it is not AWS's own.
     *
     * @param service as the SDK's variables name it: {@code DYNAMODB}, {@code S3}, {@code KMS}, {@code EVENTBRIDGE}
     */
    public Optional<URI> endpoint(String service) {
        return optional("AWS_ENDPOINT_URL_" + service)
                .or(() -> optional("AWS_ENDPOINT_URL"))
                .map(URI::create);
    }

    /** Lambda sets the role's credentials as variables; where none are set the SDK's own chain looks for them. */
    public AwsCredentialsProvider credentials() {
        Optional<String> key = optional("AWS_ACCESS_KEY_ID");
        Optional<String> secret = optional("AWS_SECRET_ACCESS_KEY");
        if (key.isEmpty() || secret.isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(optional("AWS_SESSION_TOKEN")
                .<software.amazon.awssdk.auth.credentials.AwsCredentials>map(
                        token -> AwsSessionCredentials.create(key.get(), secret.get(), token))
                .orElseGet(() -> AwsBasicCredentials.create(key.get(), secret.get())));
    }
}
