package kuaipei.core.claim;

import java.util.List;
import java.util.stream.Collectors;
import kuaipei.core.paper.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is missing, asked for once 补充材料清单; Insurance Law art. 22: "promptly and once, completely".
 *
 * @param fingerprint the same list for the same claim has the same one: told twice, it is still one list
 * @param kinds in the order asked; never empty
 * @param pages that a fee list lacks which came; lists from before they were kept have none
 */
public record SupplementList(String fingerprint, List<DocumentKind> kinds, List<MissingPages> pages) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    public SupplementList(String fingerprint, List<DocumentKind> kinds, @Nullable List<MissingPages> pages) {
        this.fingerprint = fingerprint;
        this.kinds = List.copyOf(kinds);
        this.pages = pages == null ? List.of() : List.copyOf(pages);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a list that asks for nothing is not sent");
        }
    }

    /** @param round number of the decision or order that asks: a later need is a new list */
    public static SupplementList of(ClaimId claim, String round, List<DocumentKind> kinds) {
        String content =
                kinds.stream().map(DocumentKind::wire).collect(Collectors.joining("+", claim + ":" + round + ":", ""));
        long hash = FNV_OFFSET;
        for (int index = 0; index < content.length(); index++) {
            hash = (hash ^ content.charAt(index)) * FNV_PRIME;
        }
        return new SupplementList(Long.toHexString(hash), kinds, List.of());
    }

    /** The same list, which also names pages. */
    public SupplementList with(List<MissingPages> missing) {
        return new SupplementList(fingerprint, kinds, missing);
    }
}
