package kuaipei.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.claim.ClaimDocument.Declared;
import kuaipei.core.port.DocumentStore;
import kuaipei.core.port.PhotoKey;
import kuaipei.testkit.DocumentStoreContract;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** Documents on an S3 server, and the form that a phone posts a photograph with. */
class S3DocumentsTest extends DocumentStoreContract {

    private static final byte[] PHOTOGRAPH = "a photograph of 27 bytes...".getBytes(UTF_8);
    private static final Declared DECLARED = new Declared(
            SampleClaims.declared(1).id(), "0".repeat(64), PHOTOGRAPH.length, "image/jpeg", Optional.empty());
    private static final PhotoKey PHOTO = new PhotoKey(SampleClaims.CLAIM, DECLARED.id());

    private final LocalBuckets buckets;
    private final S3Documents documents;

    S3DocumentsTest() throws Exception {
        buckets = LocalBuckets.empty(Clock.systemUTC());
        documents = new S3Documents(buckets.s3, LocalBuckets.INCOMING, LocalBuckets.PAPERS);
    }

    @AfterEach
    void close() throws Exception {
        buckets.stop();
    }

    @Override
    protected DocumentStore documents() {
        return documents;
    }

    @Override
    protected void upload(PhotoKey photo, byte[] content) {
        buckets.s3.putObject(
                put -> put.bucket(LocalBuckets.INCOMING).key(photo.toString()), RequestBody.fromBytes(content));
    }

    @Test
    void a_form_posts_the_photograph_it_was_made_for() throws Exception {
        assertTrue(posted(Map.of(), PHOTOGRAPH) / 100 == 2);
        assertTrue(documents.hasArrived(PHOTO));
    }

    @Test
    void a_form_takes_no_byte_more_and_no_byte_less() throws Exception {
        assertEquals(4, posted(Map.of(), Arrays.copyOf(PHOTOGRAPH, 28)) / 100);
        assertEquals(4, posted(Map.of(), Arrays.copyOf(PHOTOGRAPH, 26)) / 100);
        assertFalse(documents.hasArrived(PHOTO));
    }

    @Test
    void a_form_takes_no_other_key_and_no_other_type() throws Exception {
        assertEquals(4, posted(Map.of("key", "KP-0000000000/other"), PHOTOGRAPH) / 100);
        assertEquals(4, posted(Map.of("Content-Type", "text/html"), PHOTOGRAPH) / 100);
        assertFalse(documents.hasArrived(PHOTO));
    }

    @Test
    void a_form_signed_by_somebody_else_is_refused() throws Exception {
        assertEquals(4, posted(Map.of("x-amz-signature", "0".repeat(64)), PHOTOGRAPH) / 100);
        assertFalse(documents.hasArrived(PHOTO));
    }

    private int posted(Map<String, String> changed, byte[] file) throws Exception {
        UploadForms.Form form = new UploadForms(buckets.environment, LocalBuckets.INCOMING).form(PHOTO, DECLARED);
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.putAll(changed);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(part("\"" + name + "\"", value)));
        body.writeBytes(part("\"file\"; filename=\"照片 1.jpg\"", new String(file, UTF_8)));
        body.writeBytes("--line--\r\n".getBytes(UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(form.url())
                                    .header("content-type", "multipart/form-data; boundary=line")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static byte[] part(String name, String content) {
        return String.join("\r\n", "--line", "Content-Disposition: form-data; name=" + name, "", content, "")
                .getBytes(UTF_8);
    }
}
