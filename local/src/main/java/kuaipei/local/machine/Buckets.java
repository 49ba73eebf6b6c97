package kuaipei.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** S3Proxy in this process: objects as files, signatures and the conditions of posted forms enforced. */
final class Buckets implements AutoCloseable {

    /** As much as a photograph may weigh and room for the form around it, 32 MB; larger objects come in parts. */
    private static final long MOST_BYTES = 32L << 20;

    /** S3 refuses a request whose clock is 15 minutes off. */
    private static final int SKEW_SECONDS = 900;

    private static final int MOST_THREADS = 24;

    private final S3Proxy proxy;
    private final URI endpoint;
    private final S3Client client;

    private Buckets(S3Proxy proxy) {
        this.proxy = proxy;
        this.endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
        this.client =
                Account.client(S3Client.builder().httpClient(Account.http()).forcePathStyle(true), endpoint);
    }

    /**
     * @param folder where objects are kept; made if it is not there
     * @param listener told of every object after it was written
     */
    static Buckets start(Path folder, Consumer<Arrived> listener) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BlobStore store =
                new Watched(new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()), listener);
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, Account.ACCESS_KEY, Account.SECRET_KEY)
                .v4MaxNonChunkedRequestSize(MOST_BYTES)
                .maximumTimeSkew(SKEW_SECONDS)
                .jettyMaxThreads(MOST_THREADS)
                .build();
        proxy.setBlobStoreLocator((identity, bucket, object) -> grant(identity, store));
        Started.orFail("S3Proxy", () -> {
            proxy.start();
            return proxy;
        });
        return new Buckets(proxy);
    }

    private static @Nullable AccessGrant grant(@Nullable String identity, BlobStore store) {
        return Account.ACCESS_KEY.equals(identity) ? new AccessGrant(Account.SECRET_KEY, store) : null;
    }

    URI endpoint() {
        return endpoint;
    }

    S3Client client() {
        return client;
    }

    /** Makes the buckets that are not there yet. */
    void create(Collection<String> names) {
        List<String> there =
                client.listBuckets().buckets().stream().map(Bucket::name).toList();
        names.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> client.createBucket(request -> request.bucket(name)));
    }

    @Override
    public void close() {
        client.close();
        Started.orFail("S3Proxy's end", () -> {
            proxy.stop();
            return proxy;
        });
    }
}
