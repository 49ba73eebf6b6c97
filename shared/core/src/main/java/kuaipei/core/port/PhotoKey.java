package kuaipei.core.port;

import java.util.Optional;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.DocumentId;

/** Where a photograph is posted to: {@code <claim>/<document>}, never a file name. */
public record PhotoKey(ClaimId claim, DocumentId document) {

    /** The claim and document in an object's key, decoded; empty if the key is none of ours. */
    public static Optional<PhotoKey> parse(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return ClaimId.parse(key.substring(0, slash))
                .flatMap(claim ->
                        DocumentId.parse(key.substring(slash + 1)).map(document -> new PhotoKey(claim, document)));
    }

    @Override
    public String toString() {
        return claim + "/" + document;
    }
}
