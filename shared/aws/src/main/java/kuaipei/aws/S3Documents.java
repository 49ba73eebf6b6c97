package kuaipei.aws;

import java.util.Optional;
import kuaipei.core.port.DocumentStore;
import kuaipei.core.port.PhotoKey;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Photographs and readings in S3. */
public final class S3Documents implements DocumentStore {

    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String incoming;
    private final S3Files papers;

    public S3Documents(S3Client s3, String incoming, String papers) {
        this.s3 = s3;
        this.incoming = incoming;
        this.papers = new S3Files(s3, papers);
    }

    /** For a function that only asks what has arrived: it has no right to {@code papers} and never names it. */
    public static S3Documents ofIncoming(S3Client s3, String incoming) {
        return new S3Documents(s3, incoming, "");
    }

    @Override
    public Optional<byte[]> incoming(PhotoKey photo) {
        return new S3Files(s3, incoming).read(photo.toString());
    }

    @Override
    public boolean hasArrived(PhotoKey photo) {
        try {
            s3.headObject(head -> head.bucket(incoming).key(photo.toString()));
            return true;
        } catch (S3Exception answer) {
            return absent(answer);
        }
    }

    /** False where the answer is that there is no such object; everything else stays a fault. */
    private static boolean absent(S3Exception answer) {
        if (answer.statusCode() == NOT_FOUND) {
            return false;
        }
        throw answer;
    }

    @Override
    public boolean keep(String key, byte[] content, String contentType) {
        return papers.putIfAbsent(key, content, contentType);
    }

    @Override
    public Optional<byte[]> kept(String key) {
        return papers.read(key);
    }
}
