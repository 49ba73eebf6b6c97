package kuaipei.aws;

import static kuaipei.aws.Items.VERSION;
import static kuaipei.aws.Items.number;
import static kuaipei.aws.Items.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.port.BillGuard;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.Keys;
import kuaipei.core.port.UsageWrite;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Claims in DynamoDB: one item for the state, one for each event, one for each document and payment, all written in one
 * transaction on the version that was read.
 */
public final class DynamoClaims implements ClaimStore {

    private static final String STATE = "state";
    private static final String ABSENT = "attribute_not_exists(pk)";
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    /** Somebody else is writing the same items at this moment: the same as being overtaken. */
    private static final String CONFLICT = "TransactionConflict";

    private final DynamoDbClient dynamo;
    private final Items items;
    private final Tables tables;

    /** Names of the tables that a transaction may touch; a function that decides nothing has only the first. */
    public record Tables(String claims, Optional<String> register, Optional<String> guards) {

        public static Tables of(Environment environment) {
            return new Tables(
                    environment.required("CLAIMS_TABLE"),
                    environment.optional("REGISTER_TABLE"),
                    environment.optional("GUARDS_TABLE"));
        }
    }

    public DynamoClaims(DynamoDbClient dynamo, Tables tables, Keys keys) {
        this.dynamo = dynamo;
        this.tables = tables;
        this.items = new Items(keys);
    }

    static String partition(ClaimId claim) {
        return "claim#" + claim;
    }

    static String eventKey(long seq) {
        return "event#%010d".formatted(seq);
    }

    @Override
    public Optional<StoredClaim> load(ClaimId claim) {
        Map<String, AttributeValue> item = dynamo.getItem(get -> get.tableName(tables.claims())
                        .key(Items.key(partition(claim), STATE))
                        .consistentRead(true))
                .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredClaim(claim, number(item, VERSION), items.body(item, ClaimState.class)));
    }

    @Override
    public List<StoredEvent> events(ClaimId claim) {
        List<StoredEvent> events = new ArrayList<>();
        dynamo.queryPaginator(query -> query.tableName(tables.claims())
                        .keyConditionExpression("pk = :claim and begins_with(sk, :event)")
                        .expressionAttributeValues(Map.of(":claim", text(partition(claim)), ":event", text("event#")))
                        .consistentRead(true))
                .items()
                .forEach(item -> events.add(new StoredEvent(
                        claim,
                        number(item, "seq"),
                        Instant.parse(text(item, "at")),
                        items.body(item, ClaimEvent.class))));
        return events;
    }

    @Override
    public Written append(Change change) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(put(tables.claims(), state(change), versionIs(change.expected())));
        long seq = change.expected();
        for (ClaimEvent event : change.events()) {
            seq++;
            writes.add(put(
                    tables.claims(), event(change, seq, event), Put.builder().conditionExpression(ABSENT)));
            projection(change, event).ifPresent(item -> writes.add(put(tables.claims(), item, Put.builder())));
        }
        int firstGuard = writes.size();
        change.guards().forEach(guard -> writes.add(guard(guard, change.claim())));
        change.usage().forEach(usage -> writes.add(usage(usage)));
        try {
            dynamo.transactWriteItems(request -> request.transactItems(writes));
            return new Done(seq);
        } catch (TransactionCanceledException cancelled) {
            return why(cancelled, change, firstGuard);
        }
    }

    /** What stopped a transaction. A fault of DynamoDB itself stays a fault. */
    private static Written why(TransactionCanceledException cancelled, Change change, int firstGuard) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        boolean overtaken = false;
        for (int index = 0; index < reasons.size(); index++) {
            String code = Optional.ofNullable(reasons.get(index).code()).orElse("None");
            boolean isGuard =
                    index >= firstGuard && index < firstGuard + change.guards().size();
            if (code.equals(CONDITION_FAILED) && isGuard) {
                return new BillSeenBefore(change.guards().get(index - firstGuard));
            }
            overtaken |= code.equals(CONDITION_FAILED) || code.equals(CONFLICT);
        }
        if (overtaken) {
            return new Overtaken();
        }
        throw cancelled;
    }

    private Map<String, AttributeValue> state(Change change) {
        Map<String, AttributeValue> item =
                items.item(partition(change.claim()), STATE, ClaimState.class, change.after());
        item.put(VERSION, number(change.expected() + change.events().size()));
        item.put(STATE, text(change.after().wire()));
        item.putAll(Indexed.following(change.after()));
        return item;
    }

    private Map<String, AttributeValue> event(Change change, long seq, ClaimEvent event) {
        Map<String, AttributeValue> item =
                items.item(partition(change.claim()), eventKey(seq), ClaimEvent.class, event);
        item.put("claim", text(change.claim().value()));
        item.put("seq", number(seq));
        item.put("name", text(event.wire()));
        item.put("at", text(change.at().toString()));
        if (seq == change.expected() + change.events().size()) {
            item.putAll(Indexed.attributes(change));
        }
        return item;
    }

    /** A document or payment as an item of its own, so that people and exports find it without the whole claim. */
    private Optional<Map<String, AttributeValue>> projection(Change change, ClaimEvent event) {
        String pk = partition(change.claim());
        return switch (event) {
            case ClaimEvent.DocumentExpected(var declared) -> document(change, declared.id());
            case ClaimEvent.DocumentRead(var document, var _) -> document(change, document);
            case ClaimEvent.DocumentUnreadable(var document, var _) -> document(change, document);
            case ClaimEvent.PaymentOrdered ordered ->
                Optional.of(
                        items.item(pk, "payment#" + ordered.order().order(), ClaimEvent.PaymentOrdered.class, ordered));
            case ClaimEvent.PaymentSettled settled ->
                Optional.of(
                        items.item(pk, "payment#" + settled.order().order(), ClaimEvent.PaymentSettled.class, settled));
            case ClaimEvent.PaymentRejected rejected ->
                Optional.of(items.item(
                        pk, "payment#" + rejected.order().order(), ClaimEvent.PaymentRejected.class, rejected));
            case ClaimEvent.ClaimReported _,
                    ClaimEvent.Submitted _,
                    ClaimEvent.ReadyToDecide _,
                    ClaimEvent.DecidedToPay _,
                    ClaimEvent.AskedForDocuments _,
                    ClaimEvent.ReferredToPerson _,
                    ClaimEvent.InvestigationStarted _,
                    ClaimEvent.ApprovedByPerson _,
                    ClaimEvent.DeclinedByPerson _,
                    ClaimEvent.ClaimWithdrawn _,
                    ClaimEvent.ClaimReopened _,
                    ClaimEvent.LaterPapersReady _,
                    ClaimEvent.LaterPapersCompared _,
                    ClaimEvent.LaterPapersReferred _,
                    ClaimEvent.LaterPapersReminded _,
                    ClaimEvent.LaterPapersClosed _ -> Optional.empty();
        };
    }

    private Optional<Map<String, AttributeValue>> document(Change change, DocumentId id) {
        return change.after()
                .file()
                .document(id)
                .map(document ->
                        items.item(partition(change.claim()), "document#" + id, ClaimDocument.class, document));
    }

    private TransactWriteItem guard(BillGuard guard, ClaimId claim) {
        Map<String, AttributeValue> item = Items.key(guard.key(), "guard");
        item.put("claim", text(claim.value()));
        return put(
                tables.guards().orElseThrow(() -> new IllegalStateException("GUARDS_TABLE is not set")),
                item,
                Put.builder()
                        .conditionExpression(ABSENT + " or claim = :claim")
                        .expressionAttributeValues(Map.of(":claim", text(claim.value()))));
    }

    private TransactWriteItem usage(UsageWrite write) {
        Map<String, AttributeValue> item = Items.key(write.usage().key(), DynamoRegister.USAGE);
        item.put("total", number(write.total()));
        item.put(VERSION, number(write.expected() + 1));
        return put(
                tables.register().orElseThrow(() -> new IllegalStateException("REGISTER_TABLE is not set")),
                item,
                versionIs(write.expected()));
    }

    private static Put.Builder versionIs(long expected) {
        return expected == 0
                ? Put.builder().conditionExpression(ABSENT)
                : Put.builder()
                        .conditionExpression("version = :expected")
                        .expressionAttributeValues(Map.of(":expected", number(expected)));
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item, Put.Builder condition) {
        return TransactWriteItem.builder()
                .put(condition.tableName(table).item(item).build())
                .build();
    }
}
