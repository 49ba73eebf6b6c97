package kuaipei.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.port.PhotoKey;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;

/** Forms by which a phone posts a photograph to the bucket, signed with the function's own credentials. */
public final class UploadForms {

    /** A form is good for fifteen minutes; the contract, {@code docs/openapi.yaml}. */
    private static final Duration GOOD = Duration.ofMinutes(15);

    private final Environment environment;
    private final AwsCredentialsProvider credentials;
    private final String bucket;

    /** @param bucket where photographs come in */
    public UploadForms(Environment environment, String bucket) {
        this.environment = environment;
        this.credentials = environment.credentials();
        this.bucket = bucket;
    }

    /** @param fields to be sent before the photograph */
    public record Form(URI url, Map<String, String> fields) {}

    /** The form for one photograph of exactly the declared size and type. */
    public Form form(PhotoKey photo, ClaimDocument.Declared declared) {
        PresignedPost.Upload upload =
                new PresignedPost.Upload(bucket, photo.toString(), declared.contentType(), declared.sizeBytes());
        return new Form(
                url(),
                new PresignedPost(environment.region().id())
                        .fields(
                                upload,
                                credentials.resolveCredentials(),
                                environment.clock().instant(),
                                GOOD));
    }

    /** The bucket's own address in its partition, or the bucket in the path of another endpoint. */
    private URI url() {
        return environment
                .endpoint("S3")
                .map(endpoint -> URI.create(endpoint.toString().replaceAll("/$", "") + "/" + bucket))
                .orElseGet(() -> S3EndpointProvider.defaultProvider()
                        .resolveEndpoint(at -> at.region(environment.region()).bucket(bucket))
                        .join()
                        .url());
    }
}
