package kuaipei.core.claim;

import java.util.List;
import java.util.stream.Collectors;
import kuaipei.core.paper.DocumentKind;

/**
 * Everything that is missing, asked for once 补充材料清单; Insurance Law art. 22: "promptly and once, completely".
 *
 * @param fingerprint the same list for the same claim has the same one: told twice, it is still one list
 * @param kinds in the order asked; never empty
 */
public record SupplementList(String fingerprint, List<DocumentKind> kinds) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    public SupplementList {
        kinds = List.copyOf(kinds);
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
        return new SupplementList(Long.toHexString(hash), kinds);
    }
}
