package kuaipei.adjudication;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.products.HospitalFile;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The hospital register: the newest file under {@code hospitals/} that can be read, else the one that ships. A file that
 * cannot be read is passed over by name, and the one before it stays.
 */
final class HospitalSource implements Supplier<HospitalRegister> {
    private static final System.Logger LOG = System.getLogger("kuaipei.adjudication");
    private static final String PREFIX = "hospitals/";

    private final S3Client s3;
    private final String bucket;
    private String loaded = "";
    private HospitalRegister register = HospitalFile.shipped();

    HospitalSource(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public synchronized HospitalRegister get() {
        List<S3Object> files = s3.listObjectsV2(list -> list.bucket(bucket).prefix(PREFIX)).contents().stream()
                .sorted(Comparator.comparing(S3Object::lastModified).reversed())
                .toList();
        for (S3Object file : files) {
            if (loaded.equals(file.key() + file.lastModified())) {
                return register;
            }
            byte[] bytes = s3.getObjectAsBytes(get -> get.bucket(bucket).key(file.key()))
                    .asByteArrayUnsafe();
            try {
                register = HospitalFile.read(bytes);
                loaded = file.key() + file.lastModified();
                return register;
            } catch (IllegalArgumentException unreadable) {
                LOG.log(System.Logger.Level.WARNING, "hospital register {0} passed over", file.key());
            }
        }
        return register;
    }
}
