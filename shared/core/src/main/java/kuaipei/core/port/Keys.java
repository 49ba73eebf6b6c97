package kuaipei.core.port;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import kuaipei.core.claim.ClaimId;

/** Keyed hashes and the encryption of what identifies a person. The keys themselves never leave their keeper. */
public interface Keys {

    /** The keyed hash (HMAC-SHA-256, 32 bytes) of a text. The same text always has the same hash. */
    byte[] hash(String text);

    /** Encrypts; the same bytes sealed twice look different. */
    byte[] seal(byte[] plain, String context);

    /**
     * Decrypts what was sealed for that context.
     *
     * @throws IllegalArgumentException if it was not sealed by these keys for that context
     */
    byte[] open(byte[] sealed, String context);

    /** How a person stands in the register: 64 hexadecimal digits that say nothing without the key. */
    default String person(String idNumber) {
        return HexFormat.of().formatHex(hash("person#" + idNumber));
    }

    /**
     * The number of the claim that a report with this idempotency key opens. The person is no part of it: the same key with
     * another person's report must meet the claim that the key opened, and be refused.
     */
    default ClaimId claim(String idempotencyKey) {
        return ClaimId.ofHash(hash("claim#" + idempotencyKey));
    }

    /** What the claimant's phone carries. Never stored: it can always be made again. 64 hexadecimal digits. */
    default String secret(ClaimId claim) {
        return HexFormat.of().formatHex(hash("secret#" + claim));
    }

    /** Compares without telling by its time how much was right. */
    default boolean isSecret(ClaimId claim, String offered) {
        byte[] right = secret(claim).getBytes(StandardCharsets.UTF_8);
        byte[] given = offered.getBytes(StandardCharsets.UTF_8);
        int difference = right.length ^ given.length;
        for (int index = 0; index < right.length; index++) {
            difference |= right[index] ^ (index < given.length ? given[index] : 0);
        }
        return difference == 0;
    }
}
