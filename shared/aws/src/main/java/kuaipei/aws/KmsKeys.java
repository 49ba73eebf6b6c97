package kuaipei.aws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kuaipei.core.port.Keys;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/**
 * Keys in KMS. Hashes are made by KMS itself and remembered by the container; bytes are sealed here with AES-GCM under a
 * data key that travels, wrapped by KMS, in front of what it sealed. Nothing is fetched before the first use, so that no
 * snapshot of a function holds a key.
 */
public final class KmsKeys implements Keys {

    /** First byte of everything sealed: a later form is told apart by it. */
    private static final byte FORM = 1;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Random nonces of 96 bits are safe under one key up to 2^32 uses (NIST SP 800-38D, 8.3); far below it. */
    private static final int MOST_SEALS = 1 << 20;

    /** Hashes and data keys that a container remembers; a claim needs three, an hour's work some hundred. */
    private static final int MOST_REMEMBERED = 2_000;

    private final KmsClient kms;
    private final String macKey;
    private final String dataKey;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> hashes = new Remembered<>();
    private final Map<SdkBytes, SecretKeySpec> unwrapped = new Remembered<>();
    private @Nullable Wrapped current;
    private int seals;

    private record Wrapped(SecretKeySpec key, SdkBytes wrapped) {}

    /**
     * @param macKey id of the KMS key for HMAC-SHA-256
     * @param dataKey id of the KMS key that wraps data keys
     */
    public KmsKeys(KmsClient kms, String macKey, String dataKey) {
        this.kms = kms;
        this.macKey = macKey;
        this.dataKey = dataKey;
    }

    /** The keys that the variables MAC_KEY and DATA_KEY name. */
    public static KmsKeys of(Environment environment) {
        return new KmsKeys(Clients.kms(environment), environment.required("MAC_KEY"), environment.required("DATA_KEY"));
    }

    @Override
    public byte[] hash(String text) {
        return remembered(
                        hashes,
                        text,
                        () -> kms.generateMac(request -> request.keyId(macKey)
                                        .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                                        .message(SdkBytes.fromUtf8String(text)))
                                .mac()
                                .asByteArray())
                .clone();
    }

    @Override
    public byte[] seal(byte[] plain, String context) {
        Wrapped with = sealing();
        byte[] wrapped = with.wrapped().asByteArray();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, with.key(), nonce, context).doFinal(plain);
            return ByteBuffer.allocate(1 + Short.BYTES + wrapped.length + NONCE_BYTES + sealed.length)
                    .put(FORM)
                    .putShort((short) wrapped.length)
                    .put(wrapped)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        if (in.remaining() < 1 + Short.BYTES || in.get() != FORM) {
            throw foreign(null);
        }
        int length = Short.toUnsignedInt(in.getShort());
        if (in.remaining() < length + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw foreign(null);
        }
        byte[] wrapped = new byte[length];
        byte[] nonce = new byte[NONCE_BYTES];
        in.get(wrapped).get(nonce);
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, unwrap(SdkBytes.fromByteArray(wrapped)), nonce, context)
                    .doFinal(rest);
        } catch (AEADBadTagException e) {
            throw foreign(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private synchronized Wrapped sealing() {
        Wrapped usable = current;
        if (usable == null || seals >= MOST_SEALS) {
            GenerateDataKeyResponse answer =
                    kms.generateDataKey(request -> request.keyId(dataKey).keySpec(DataKeySpec.AES_256));
            usable = new Wrapped(new SecretKeySpec(answer.plaintext().asByteArray(), "AES"), answer.ciphertextBlob());
            current = usable;
            seals = 0;
            remembered(unwrapped, usable.wrapped(), usable::key);
        }
        seals++;
        return usable;
    }

    private SecretKeySpec unwrap(SdkBytes wrapped) {
        try {
            return remembered(
                    unwrapped,
                    wrapped,
                    () -> new SecretKeySpec(
                            kms.decrypt(request -> request.keyId(dataKey).ciphertextBlob(wrapped))
                                    .plaintext()
                                    .asByteArray(),
                            "AES"));
        } catch (InvalidCiphertextException | IncorrectKeyException e) {
            throw foreign(e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static IllegalArgumentException foreign(@Nullable Throwable cause) {
        return new IllegalArgumentException("not sealed by these keys for that context", cause);
    }

    private static <K, V> V remembered(Map<K, V> memory, K key, Supplier<V> made) {
        synchronized (memory) {
            V known = memory.get(key);
            if (known != null) {
                return known;
            }
        }
        V fresh = made.get();
        synchronized (memory) {
            memory.put(key, fresh);
        }
        return fresh;
    }

    /** Forgets the oldest. */
    private static final class Remembered<K, V> extends LinkedHashMap<K, V> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
