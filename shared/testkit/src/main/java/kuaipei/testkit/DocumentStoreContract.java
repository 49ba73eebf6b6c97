package kuaipei.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kuaipei.core.port.DocumentStore;
import kuaipei.core.port.PhotoKey;
import org.junit.jupiter.api.Test;

/** What every document store keeps; run on the twin in memory and on the embedded S3 server. */
public abstract class DocumentStoreContract {

    private static final PhotoKey PHOTO =
            new PhotoKey(SampleClaims.CLAIM, SampleClaims.declared(1).id());

    /** An empty store. */
    protected abstract DocumentStore documents();

    /** Puts a photograph where a phone's form would. */
    protected abstract void upload(PhotoKey photo, byte[] content);

    @Test
    void a_photograph_is_there_once_it_was_uploaded() {
        DocumentStore documents = documents();
        assertFalse(documents.hasArrived(PHOTO));
        assertEquals(Optional.empty(), documents.incoming(PHOTO));
        upload(PHOTO, "photo".getBytes(UTF_8));
        assertTrue(documents.hasArrived(PHOTO));
        assertArrayEquals("photo".getBytes(UTF_8), documents.incoming(PHOTO).orElseThrow());
    }

    @Test
    void what_is_kept_is_never_written_over() {
        DocumentStore documents = documents();
        assertTrue(documents.keep("a/b/c.json", "first".getBytes(UTF_8), "application/json"));
        assertFalse(documents.keep("a/b/c.json", "second".getBytes(UTF_8), "application/json"));
        assertArrayEquals("first".getBytes(UTF_8), documents.kept("a/b/c.json").orElseThrow());
    }

    @Test
    void what_was_never_kept_is_absent() {
        assertEquals(Optional.empty(), documents().kept("a/b/none.json"));
    }
}
