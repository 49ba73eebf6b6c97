package kuaipei.local.machine;

import java.io.InputStream;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells of every object that was written, whichever way it came: S3Proxy has no notifications of its own. */
final class Watched extends ForwardingBlobStore {

    private final Consumer<Arrived> listener;

    Watched(BlobStore store, Consumer<Arrived> listener) {
        super(store);
        this.listener = listener;
    }

    /** What is asked to be encrypted lies in the owner's own folder; the header is accepted as AWS accepts it. */
    @Override
    public boolean supportsServerSideEncryption() {
        return true;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse answer = super.putBlob(request, content);
        arrived(request.bucket(), request.key(), "ObjectCreated:Put");
        return answer;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        CopyObjectResponse answer = super.copyBlob(request);
        arrived(request.destinationBucket(), request.destinationKey(), "ObjectCreated:Copy");
        return answer;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse answer = super.completeMultipartUpload(upload, request);
        arrived(request.bucket(), request.key(), "ObjectCreated:CompleteMultipartUpload");
        return answer;
    }

    private void arrived(String bucket, String key, String event) {
        HeadObjectResponse head = delegate()
                .blobMetadata(
                        HeadObjectRequest.builder().bucket(bucket).key(key).build());
        String etag = head.eTag() == null ? "" : head.eTag().replace("\"", "");
        listener.accept(new Arrived(bucket, key, head.contentLength() == null ? 0 : head.contentLength(), etag, event));
    }
}
