package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class PresignedPostTest {

    private static final Instant NOW = Instant.parse("2026-04-18T01:02:03Z");
    private static final PresignedPost.Upload UPLOAD =
            new PresignedPost.Upload("incoming", "KP-7F3K09QW2M/9f2c", "image/jpeg", 1234);

    /** The example that AWS publishes for POST uploads: its policy, its example secret, its signature. */
    @Test
    void the_published_example_is_signed_as_published() {
        String policy = """
                { "expiration": "2015-12-30T12:00:00.000Z",\r
                  "conditions": [\r
                    {"bucket": "sigv4examplebucket"},\r
                    ["starts-with", "$key", "user/user1/"],\r
                    {"acl": "public-read"},\r
                    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},\r
                    ["starts-with", "$Content-Type", "image/"],\r
                    {"x-amz-meta-uuid": "14365123651274"},\r
                    {"x-amz-server-side-encryption": "AES256"},\r
                    ["starts-with", "$x-amz-meta-tag", ""],\r
                \r
                    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},\r
                    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},\r
                    {"x-amz-date": "20151229T000000Z" }\r
                  ]\r
                }""";
        String encoded = Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e",
                new PresignedPost("us-east-1")
                        .signature(
                                encoded,
                                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                                Instant.parse("2015-12-29T00:00:00Z")));
    }

    @Test
    void the_policy_binds_key_type_and_exact_size() {
        String policy = policy(fields());
        assertTrue(policy.contains("[\"eq\",\"$key\",\"KP-7F3K09QW2M/9f2c\"]"), policy);
        assertTrue(policy.contains("[\"eq\",\"$Content-Type\",\"image/jpeg\"]"), policy);
        assertTrue(policy.contains("[\"content-length-range\",1234,1234]"), policy);
        assertTrue(policy.contains("\"expiration\":\"2026-04-18T01:17:03.000Z\""), policy);
    }

    @Test
    void a_role_s_token_travels_with_the_form() {
        Map<String, String> fields = new PresignedPost("cn-north-1")
                .fields(UPLOAD, AwsSessionCredentials.create("key", "secret", "token"), NOW, Duration.ofMinutes(15));
        assertEquals("token", fields.get("x-amz-security-token"));
        assertTrue(policy(fields).contains("$x-amz-security-token"));
        assertFalse(fields().containsKey("x-amz-security-token"));
    }

    private static Map<String, String> fields() {
        return new PresignedPost("cn-north-1")
                .fields(UPLOAD, AwsBasicCredentials.create("key", "secret"), NOW, Duration.ofMinutes(15));
    }

    private static String policy(Map<String, String> fields) {
        return new String(Base64.getDecoder().decode(fields.getOrDefault("policy", "")), StandardCharsets.UTF_8);
    }
}
