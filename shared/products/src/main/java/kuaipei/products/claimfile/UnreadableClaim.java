package kuaipei.products.claimfile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A claim that cannot be read. The message names the field by its path, says what is wrong and what is expected. */
public final class UnreadableClaim extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable JsonNode id;

    UnreadableClaim(@Nullable JsonNode id, String message) {
        super(message);
        this.id = id;
    }

    /** The claim's id as it is written, where one could be found. */
    public @Nullable JsonNode id() {
        return id;
    }

    /** Never null, unlike that of other faults. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
