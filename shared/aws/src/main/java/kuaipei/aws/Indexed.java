package kuaipei.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Prepared;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the claims table's sparse indexes hold of a state; nothing is ever scanned.
 *
 * <p>{@code settled}: hash {@code settledDay} ({@code <product>#<day>}), the claims paid on a day in Shanghai. {@code open}:
 * hash {@code openShard} ({@code <product>#<0 to 3>}), every claim that is approved and not paid, or with a person and
 * prepared. Both carry {@code fen}, the amount that is meant.
 */
public final class Indexed {

    /** Writers of one product spread over as many partitions of the open index. */
    public static final int SHARDS = 4;

    private Indexed() {}

    static Map<String, AttributeValue> attributes(ClaimId claim, ClaimState state) {
        return switch (state) {
            case ClaimState.Paid paid ->
                with(
                        "settledDay",
                        paid.approval().product() + "#" + paid.on(),
                        paid.file().paid().fen());
            case ClaimState.Approved _, ClaimState.Paying _, ClaimState.Reading _, ClaimState.AwaitingDocuments _ ->
                unpaid(claim, state.file());
            case ClaimState.Referred(var _, var _, var prepared) -> prepared(claim, prepared);
            case ClaimState.Investigating(var _, var _, var prepared, var _) -> prepared(claim, prepared);
            case ClaimState.Reported _, ClaimState.Declined _, ClaimState.Withdrawn _ -> Map.of();
        };
    }

    /** Approved and not paid: also while the payee alone is asked again. */
    private static Map<String, AttributeValue> unpaid(ClaimId claim, ClaimFile file) {
        return file.approval()
                .map(approval -> open(
                        claim,
                        approval.product(),
                        approval.amount().minus(file.paid()).fen()))
                .orElse(Map.of());
    }

    private static Map<String, AttributeValue> prepared(ClaimId claim, Optional<Prepared> prepared) {
        return prepared.map(found -> open(claim, found.product(), found.amount().fen()))
                .orElse(Map.of());
    }

    private static Map<String, AttributeValue> open(ClaimId claim, String product, long fen) {
        int shard = Math.floorMod(claim.value().charAt(claim.value().length() - 1), SHARDS);
        return with("openShard", product + "#" + shard, fen);
    }

    private static Map<String, AttributeValue> with(String name, String value, long fen) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put(name, Items.text(value));
        attributes.put("fen", Items.number(fen));
        return attributes;
    }
}
