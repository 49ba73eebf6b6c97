package kuaipei.local.machine;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The account that this machine pretends to be. Its credentials open nothing but the embedded parts on 127.0.0.1. */
final class Account {

    static final String ID = "000000000000";
    static final String REGION = "local";
    static final String STACK = "kuaipei";
    static final String ACCESS_KEY = "kuaipei";
    static final String SECRET_KEY = "only-for-this-machine";

    /** Longer than the longest wait for a message. */
    private static final Duration SOCKET = Duration.ofSeconds(30);

    private Account() {}

    static String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + REGION + ":" + ID + ":" + rest;
    }

    /** What the template may refer to without declaring it. */
    static Map<String, String> pseudoParameters() {
        return Map.of(
                "AWS::Region", REGION,
                "AWS::AccountId", ID,
                "AWS::StackName", STACK,
                "AWS::Partition", "aws",
                "AWS::URLSuffix", "amazonaws.com");
    }

    static <B extends AwsClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(SOCKET)
                        .build())
                .build();
    }

    static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .socketTimeout(SOCKET)
                .build();
    }
}
