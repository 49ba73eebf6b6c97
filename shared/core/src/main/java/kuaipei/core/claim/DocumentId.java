package kuaipei.core.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/** A claim document's id: 32 hexadecimal digits of the hash of claim and photograph, so the same photograph is the same document. */
public record DocumentId(String value) implements Comparable<DocumentId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if the text has another form */
    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document id: it is 32 hexadecimal digits");
        }
    }

    /** The id in a text that came from outside; empty if it has another form. */
    public static Optional<DocumentId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DocumentId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
