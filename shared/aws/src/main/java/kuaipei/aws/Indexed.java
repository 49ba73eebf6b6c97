package kuaipei.aws;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.port.Change;
import kuaipei.core.portfolio.ClaimMove;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the claims table's sparse index {@code moves} holds; nothing is ever scanned. It stands beside the event that moved a
 * figure, and events are never changed, so the portfolio of every past evening stays readable.
 *
 * <p>The same index finds claims that papers follow after their payment: beside their state stand hash {@code
 * later-papers/<stage>#<0 to 3>}, which no product is called, and range {@code <last day in time>#<claim>}. A state is
 * replaced, so a claim is found only where it is now.
 *
 * <p>Of a move, hash {@code moveShard} ({@code <product>#<0 to 3>}), range {@code moved} ({@code <day>#<claim>#<seq>}); {@code fen} is
 * what is outstanding after the event, {@code paidFen} what was settled so far, {@code closed} 1 if the claim was closed.
 */
final class Indexed {

    /** Name of the index. */
    static final String MOVES = "moves";

    static final String SHARD = "moveShard";
    static final String MOVED = "moved";
    static final String OUTSTANDING = "fen";
    static final String PAID = "paidFen";
    static final String CLOSED = "closed";

    /** Writers of one product spread over as many partitions. */
    static final int SHARDS = 4;

    private Indexed() {}

    /** Attributes of a change's last event; none if the change moves nothing. */
    static Map<String, AttributeValue> attributes(Change change) {
        List<ClaimEvent> events = change.events();
        return ClaimMove.of(change.claim(), change.expected() + events.size(), events, change.after(), change.at())
                .map(Indexed::attributes)
                .orElse(Map.of());
    }

    private static Map<String, AttributeValue> attributes(ClaimMove move) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put(SHARD, Items.text(shard(move.product(), shardOf(move.claim()))));
        attributes.put(MOVED, Items.text("%s#%s#%010d".formatted(move.day(), move.claim(), move.seq())));
        attributes.put(OUTSTANDING, Items.number(move.outstanding().fen()));
        attributes.put(PAID, Items.number(move.paid().fen()));
        attributes.put(CLOSED, Items.number(move.closed() ? 1 : 0));
        return attributes;
    }

    /** Attributes of a claim's state; none if no papers follow its payment, or none any more. */
    static Map<String, AttributeValue> following(ClaimState state) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        state.papersToFollow().ifPresent(later -> {
            ClaimId claim = state.file().id();
            attributes.put(SHARD, Items.text(shard(name(later.stage()), shardOf(claim))));
            attributes.put(MOVED, Items.text(later.promised().due() + "#" + claim));
        });
        return attributes;
    }

    static String name(LaterPapers.Stage stage) {
        return "later-papers/" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What stands there of one kind, up to the end of a day, in no order.
     *
     * @param kind a product, or {@link #name}
     */
    static Stream<Map<String, AttributeValue>> until(
            DynamoDbClient dynamo, String claims, String kind, LocalDate lastDay) {
        return IntStream.range(0, SHARDS)
                .boxed()
                .flatMap(shard -> dynamo
                        .queryPaginator(query -> query.tableName(claims)
                                .indexName(MOVES)
                                .keyConditionExpression(SHARD + " = :shard and " + MOVED + " < :after")
                                .expressionAttributeValues(Map.of(
                                        ":shard",
                                        Items.text(shard(kind, shard)),
                                        ":after",
                                        Items.text(lastDay.plusDays(1).toString()))))
                        .items()
                        .stream());
    }

    private static String shard(String product, int shard) {
        return product + "#" + shard;
    }

    private static int shardOf(ClaimId claim) {
        return Math.floorMod(claim.value().charAt(claim.value().length() - 1), SHARDS);
    }
}
