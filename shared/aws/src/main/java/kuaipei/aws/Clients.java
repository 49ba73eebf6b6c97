package kuaipei.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.LimitExceededException;

/** SDK clients of one function, every timeout and retry said explicitly. They live as long as the container. */
public final class Clients {

    /** Connecting inside a region takes milliseconds; a second means that something is wrong. */
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** The largest thing moved in one read is a photograph of 20 MB. */
    private static final Duration SOCKET = Duration.ofSeconds(10);

    private static final Duration ATTEMPT = Duration.ofSeconds(12);
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 4;

    private Clients() {}

    public static DynamoDbClient dynamo(Environment environment) {
        return configured(DynamoDbClient.builder().httpClient(http()), environment, "DYNAMODB");
    }

    /** Buckets stand in the path, which every endpoint understands. */
    public static S3Client s3(Environment environment) {
        return configured(
                S3Client.builder()
                        .httpClient(http())
                        .serviceConfiguration(S3Configuration.builder()
                                .pathStyleAccessEnabled(
                                        environment.endpoint("S3").isPresent())
                                .build()),
                environment,
                "S3");
    }

    public static KmsClient kms(Environment environment) {
        return configured(KmsClient.builder().httpClient(http()), environment, "KMS");
    }

    public static EventBridgeClient events(Environment environment) {
        return configured(EventBridgeClient.builder().httpClient(http()), environment, "EVENTBRIDGE");
    }

    /**
     * Textract, which may be asked in another region than the function's.
     *
     * @param region that has it
     */
    public static TextractClient textract(Environment environment, String region) {
        return configured(
                TextractClient.builder().httpClient(http()),
                environment,
                "TEXTRACT",
                Region.of(region),
                // Too many jobs at once is said with a status that clients do not try again by themselves.
                StandardRetryStrategy.builder().retryOnException(LimitExceededException.class));
    }

    private static SdkHttpClient http() {
        return new HangUps(UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(SOCKET)
                .build());
    }

    private static <B extends AwsClientBuilder<B, C>, C> C configured(
            B builder, Environment environment, String service) {
        return configured(builder, environment, service, environment.region(), StandardRetryStrategy.builder());
    }

    private static <B extends AwsClientBuilder<B, C>, C> C configured(
            B builder, Environment environment, String service, Region region, StandardRetryStrategy.Builder retries) {
        environment.endpoint(service).ifPresent(builder::endpointOverride);
        return builder.region(region)
                .credentialsProvider(environment.credentials())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .retryStrategy(retries.maxAttempts(ATTEMPTS).build())
                        .build())
                .build();
    }
}
