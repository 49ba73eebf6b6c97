package kuaipei.local.machine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** KMS as the functions use it, over the keys of the data folder. */
final class Keys {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, byte[]> keys;
    private final SecureRandom random = new SecureRandom();

    Keys(Map<String, byte[]> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** @throws Refused as KMS refuses */
    ObjectNode answer(String operation, JsonNode request) {
        try {
            return switch (operation) {
                case "GenerateMac" -> mac(request);
                case "GenerateDataKey" -> dataKey(request);
                case "Encrypt" -> encrypt(request);
                case "Decrypt" -> decrypt(request);
                default -> throw new Refused("UnknownOperationException", "TrentService." + operation);
            };
        } catch (GeneralSecurityException e) {
            throw new Refused("InvalidCiphertextException", "");
        }
    }

    private ObjectNode mac(JsonNode request) throws GeneralSecurityException {
        if (!text(request, "MacAlgorithm").equals("HMAC_SHA_256")) {
            throw new Refused("ValidationException", "only HMAC_SHA_256");
        }
        String id = id(request);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key(id), "HmacSHA256"));
        return JSON.createObjectNode()
                .put("Mac", base64(mac.doFinal(bytes(request, "Message"))))
                .put("KeyId", arn(id))
                .put("MacAlgorithm", "HMAC_SHA_256");
    }

    private ObjectNode dataKey(JsonNode request) throws GeneralSecurityException {
        if (!text(request, "KeySpec").equals("AES_256")) {
            throw new Refused("ValidationException", "only AES_256");
        }
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        String id = id(request);
        return JSON.createObjectNode()
                .put("Plaintext", base64(fresh))
                .put("CiphertextBlob", base64(wrap(id, fresh, context(request))))
                .put("KeyId", arn(id));
    }

    private ObjectNode encrypt(JsonNode request) throws GeneralSecurityException {
        String id = id(request);
        return JSON.createObjectNode()
                .put("CiphertextBlob", base64(wrap(id, bytes(request, "Plaintext"), context(request))))
                .put("KeyId", arn(id))
                .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    }

    private ObjectNode decrypt(JsonNode request) throws GeneralSecurityException {
        ByteBuffer blob = ByteBuffer.wrap(bytes(request, "CiphertextBlob"));
        int length = blob.remaining() > 0 ? Byte.toUnsignedInt(blob.get()) : 0;
        if (blob.remaining() < length + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new Refused("InvalidCiphertextException", "");
        }
        byte[] named = new byte[length];
        byte[] nonce = new byte[NONCE_BYTES];
        blob.get(named).get(nonce);
        byte[] sealed = new byte[blob.remaining()];
        blob.get(sealed);
        String id = new String(named, StandardCharsets.UTF_8);
        if (request.has("KeyId") && !id(request).equals(id)) {
            throw new Refused("IncorrectKeyException", "");
        }
        byte[] plain = cipher(Cipher.DECRYPT_MODE, id, nonce, context(request)).doFinal(sealed);
        return JSON.createObjectNode()
                .put("Plaintext", base64(plain))
                .put("KeyId", arn(id))
                .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    }

    private byte[] wrap(String id, byte[] plain, byte[] context) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce, context).doFinal(plain);
        byte[] named = id.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + named.length + NONCE_BYTES + sealed.length)
                .put((byte) named.length)
                .put(named)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private Cipher cipher(int mode, String id, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(id), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static byte[] context(JsonNode request) {
        Map<String, String> sorted = new TreeMap<>();
        request.path("EncryptionContext").forEachEntry((name, value) -> sorted.put(name, value.asString()));
        return sorted.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] key(String id) {
        byte[] key = keys.get(id);
        if (key == null) {
            throw new Refused("NotFoundException", "no key " + id);
        }
        return key;
    }

    /** A key may be named by its id or by its ARN. */
    private static String id(JsonNode request) {
        String named = text(request, "KeyId");
        return named.substring(named.lastIndexOf('/') + 1);
    }

    private static String arn(String id) {
        return Account.arn("kms", "key/" + id);
    }

    private static String text(JsonNode request, String name) {
        return request.path(name).asString("");
    }

    private static byte[] bytes(JsonNode request, String name) {
        try {
            return Base64.getDecoder().decode(text(request, name));
        } catch (IllegalArgumentException e) {
            throw new Refused("SerializationException", name);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
