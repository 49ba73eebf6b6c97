package kuaipei.aws;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3 server in this JVM, in memory, with empty buckets; it checks signatures and forms. */
final class LocalBuckets {

    static final String INCOMING = "incoming";
    static final String PAPERS = "papers";

    private final S3Proxy server;
    final Environment environment;
    final S3Client s3;

    private LocalBuckets(S3Proxy server, Clock clock) {
        this.server = server;
        this.environment = new Environment(
                Map.of(
                        "AWS_REGION", "cn-north-1",
                        "AWS_ACCESS_KEY_ID", "AKEXAMPLE",
                        "AWS_SECRET_ACCESS_KEY", "example",
                        "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + server.getPort()),
                clock);
        this.s3 = Clients.s3(environment);
        for (String bucket : List.of(INCOMING, PAPERS)) {
            s3.createBucket(create -> create.bucket(bucket));
        }
    }

    static LocalBuckets empty(Clock clock) throws Exception {
        BlobStore store = new TransientNio2BlobStore();
        S3Proxy server = S3Proxy.builder()
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "AKEXAMPLE", "example")
                .endpoint(URI.create("http://127.0.0.1:0"))
                .blobStore(store)
                .stopTimeout(0)
                .build();
        server.start();
        return new LocalBuckets(server, clock);
    }

    void stop() throws Exception {
        s3.close();
        server.stop();
    }
}
