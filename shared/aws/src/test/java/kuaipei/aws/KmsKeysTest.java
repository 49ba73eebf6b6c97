package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kuaipei.testkit.MemoryKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

class KmsKeysTest {

    private static final byte[] TEXT = "陈思远".getBytes(StandardCharsets.UTF_8);

    private final Keeper keeper = new Keeper();
    private final KmsKeys keys = new KmsKeys(keeper, "mac", "data");

    @Test
    void what_was_sealed_is_opened_by_another_container() {
        byte[] sealed = keys.seal(TEXT, "claim#1");
        assertArrayEquals(TEXT, new KmsKeys(keeper, "mac", "data").open(sealed, "claim#1"));
        assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("陈思远"));
    }

    @Test
    void the_same_bytes_sealed_twice_look_different() {
        assertFalse(Arrays.equals(keys.seal(TEXT, "claim#1"), keys.seal(TEXT, "claim#1")));
    }

    @Test
    void nothing_is_opened_for_another_context() {
        byte[] sealed = keys.seal(TEXT, "claim#1");
        assertThrows(IllegalArgumentException.class, () -> keys.open(sealed, "claim#2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 20, 60})
    void one_changed_byte_is_noticed_wherever_it_is(int place) {
        byte[] sealed = keys.seal(TEXT, "claim#1");
        sealed[place] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> new KmsKeys(keeper, "mac", "data").open(sealed, "claim#1"));
    }

    @Test
    void a_container_asks_for_one_data_key_and_for_each_hash_once() {
        keys.seal(TEXT, "claim#1");
        keys.open(keys.seal(TEXT, "claim#2"), "claim#2");
        assertArrayEquals(keys.hash("person#1"), keys.hash("person#1"));
        keys.hash("person#2");
        assertEquals(List.of("GenerateDataKey data", "GenerateMac mac", "GenerateMac mac"), keeper.asked);
    }

    @Test
    void changing_a_hash_that_was_answered_changes_no_other_answer() {
        keys.hash("person#1")[0] ^= 1;
        assertArrayEquals(new MemoryKeys().hash("person#1"), keys.hash("person#1"));
    }

    /** KMS with one key for everything. */
    private static final class Keeper implements KmsClient {

        private final MemoryKeys memory = new MemoryKeys();
        private final List<String> asked = new ArrayList<>();

        @Override
        public GenerateMacResponse generateMac(GenerateMacRequest request) {
            asked.add("GenerateMac " + request.keyId());
            return GenerateMacResponse.builder()
                    .mac(SdkBytes.fromByteArray(memory.hash(request.message().asUtf8String())))
                    .build();
        }

        @Override
        public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
            asked.add("GenerateDataKey " + request.keyId());
            byte[] key = memory.hash("data key " + asked.size());
            return GenerateDataKeyResponse.builder()
                    .plaintext(SdkBytes.fromByteArray(key))
                    .ciphertextBlob(SdkBytes.fromByteArray(memory.seal(key, "wrapped")))
                    .build();
        }

        @Override
        public DecryptResponse decrypt(DecryptRequest request) {
            asked.add("Decrypt " + request.keyId());
            try {
                byte[] key = memory.open(request.ciphertextBlob().asByteArray(), "wrapped");
                return DecryptResponse.builder()
                        .plaintext(SdkBytes.fromByteArray(key))
                        .build();
            } catch (IllegalArgumentException foreign) {
                throw InvalidCiphertextException.builder().build();
            }
        }

        @Override
        public String serviceName() {
            return "kms";
        }

        @Override
        public void close() {}
    }
}
