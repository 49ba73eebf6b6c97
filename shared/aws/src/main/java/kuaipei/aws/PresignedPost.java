package kuaipei.aws;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser form that may post one object of one size and type to one key, for a short time. The SDK has no helper for it;
 * the policy and its signature follow "Authenticating requests in browser-based uploads using POST (Signature Version 4)".
 */
public final class PresignedPost {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXPIRY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'.000Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private final JsonMapper json = JsonMapper.builder().build();
    private final String region;

    public PresignedPost(String region) {
        this.region = region;
    }

    /** @param bytes the exact size declared: one byte more or less is refused by S3 */
    public record Upload(String bucket, String key, String contentType, long bytes) {}

    /** The form's fields, in an order in which the file may follow them. Encryption is the bucket's own default, not the phone's wish. */
    public Map<String, String> fields(Upload upload, AwsCredentials credentials, Instant now, Duration good) {
        Map<String, String> exact = new LinkedHashMap<>();
        exact.put("key", upload.key());
        exact.put("Content-Type", upload.contentType());
        exact.put("x-amz-algorithm", ALGORITHM);
        exact.put("x-amz-credential", credentials.accessKeyId() + "/" + scope(now));
        exact.put("x-amz-date", SECOND.format(now));
        if (credentials instanceof AwsSessionCredentials session) {
            exact.put("x-amz-security-token", session.sessionToken());
        }
        String policy = Base64.getEncoder()
                .encodeToString(policy(upload, exact, now.plus(good)).getBytes(StandardCharsets.UTF_8));
        exact.put("policy", policy);
        exact.put("x-amz-signature", signature(policy, credentials.secretAccessKey(), now));
        return exact;
    }

    private String policy(Upload upload, Map<String, String> exact, Instant expires) {
        ObjectNode policy = json.createObjectNode();
        policy.put("expiration", EXPIRY.format(expires));
        ArrayNode conditions = policy.putArray("conditions");
        conditions.addObject().put("bucket", upload.bucket());
        exact.forEach(
                (name, value) -> conditions.addArray().add("eq").add("$" + name).add(value));
        conditions.addArray().add("content-length-range").add(upload.bytes()).add(upload.bytes());
        return json.writeValueAsString(policy);
    }

    private String scope(Instant now) {
        return DAY.format(now) + "/" + region + "/s3/aws4_request";
    }

    /** HMAC of the base-64 policy under the key derived from secret, day, region and service. */
    String signature(String policy, String secret, Instant now) {
        byte[] key = hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), DAY.format(now));
        for (String part : new String[] {region, "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, policy));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
