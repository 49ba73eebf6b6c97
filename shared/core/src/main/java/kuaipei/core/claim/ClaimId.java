package kuaipei.core.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A claim's number: {@code KP-} and ten characters of Crockford's base 32, which has no I, L, O or U to mistake on the
 * telephone. It is derived from the report, so that the same report always has the same number.
 */
public record ClaimId(String value) implements Comparable<ClaimId> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("KP-[" + ALPHABET + "]{10}");
    private static final int CHARACTERS = 10;
    private static final int BITS_PER_CHARACTER = 5;

    /** @throws IllegalArgumentException if the text has another form */
    public ClaimId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a claim number: a claim number is KP- and ten characters");
        }
    }

    /** The number in a text that came from outside; empty if it has another form. */
    public static Optional<ClaimId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ClaimId(text)) : Optional.empty();
    }

    /**
     * The number that the first 50 bits of a keyed hash give.
     *
     * @param hash at least 7 bytes
     */
    public static ClaimId ofHash(byte[] hash) {
        StringBuilder text = new StringBuilder("KP-");
        for (int character = 0; character < CHARACTERS; character++) {
            int index = 0;
            for (int bit = character * BITS_PER_CHARACTER; bit < (character + 1) * BITS_PER_CHARACTER; bit++) {
                index = (index << 1) | ((hash[bit / 8] >> (7 - bit % 8)) & 1);
            }
            text.append(ALPHABET.charAt(index));
        }
        return new ClaimId(text.toString());
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
