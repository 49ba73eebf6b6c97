package kuaipei.aws;

import java.util.Arrays;
import java.util.Optional;
import kuaipei.core.port.FileStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The files of one bucket. */
public final class S3Files implements FileStore {

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final String bucket;

    public S3Files(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> read(String key) {
        try {
            return Optional.of(
                    s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean putIfAbsent(String key, byte[] content, String contentType) {
        try {
            s3.putObject(
                    put -> put.bucket(bucket).key(key).contentType(contentType).ifNoneMatch("*"),
                    RequestBody.fromBytes(content));
            return true;
        } catch (S3Exception answer) {
            if (answer.statusCode() == PRECONDITION_FAILED) {
                return isOwn(answer, key, content);
            }
            if (answer.statusCode() == CONFLICT) {
                throw new Transient("two writers of one file at the same moment", answer);
            }
            throw answer;
        }
    }

    /** An attempt whose answer was lost has put the file, and the next one finds the key taken: by these very bytes. */
    private boolean isOwn(S3Exception answer, String key, byte[] content) {
        return answer.numAttempts() > 1
                && read(key).filter(there -> Arrays.equals(there, content)).isPresent();
    }

    @Override
    public void put(String key, byte[] content, String contentType) {
        s3.putObject(put -> put.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content));
    }
}
