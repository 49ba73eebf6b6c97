package kuaipei.core.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code <claim>-<decision>-<order>}: at most 35 characters, the length of MsgId and EndToEndId in ISO 20022, so that the
 * bank's answer finds its claim without an index.
 *
 * @param decision number of the decision it carries out, from 1
 * @param order number of the order within the claim, from 1; a rejected account is followed by the next
 */
public record PaymentOrderId(ClaimId claim, int decision, int order) {

    private static final Pattern FORM = Pattern.compile("(KP-[0-9A-Z]{10})-([1-9][0-9]{0,5})-([1-9][0-9]{0,5})");

    public PaymentOrderId {
        if (decision < 1 || order < 1) {
            throw new IllegalArgumentException("decisions and orders count from 1");
        }
    }

    /** The id in a bank's answer; empty if the text is none of ours. */
    public static Optional<PaymentOrderId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return ClaimId.parse(matcher.group(1))
                .map(claim -> new PaymentOrderId(
                        claim, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
    }

    @Override
    public String toString() {
        return claim + "-" + decision + "-" + order;
    }
}
