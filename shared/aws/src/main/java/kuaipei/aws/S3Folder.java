package kuaipei.aws;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kuaipei.core.port.Folder;
import software.amazon.awssdk.services.s3.S3Client;

/** What lies under a prefix of a bucket; a file's tag is its ETag. */
public final class S3Folder implements Folder {

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    /** @param prefix with its slash: {@code layouts/} */
    public S3Folder(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                .contents()
                .forEach(object -> tags.put(object.key().substring(prefix.length()), object.eTag()));
        return tags;
    }

    @Override
    public Optional<byte[]> read(String name) {
        return new S3Files(s3, bucket).read(prefix + name);
    }
}
