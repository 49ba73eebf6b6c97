package kuaipei.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import kuaipei.core.money.Money;
import kuaipei.core.port.EnrolmentStore;
import kuaipei.core.port.Keys;
import kuaipei.core.port.Limits;
import kuaipei.core.port.Policy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Enrolment in DynamoDB. Each policy is the item that claims look up and {@code policy#<number>} / {@code owner}, put only if
 * absent, which gives a number to one person for good. The cohort's figure grows in the same transaction.
 */
public final class DynamoEnrolment implements EnrolmentStore {

    private static final String OWNER = "owner";
    private static final String PERSON = "person";
    private static final String TERMS = "terms";
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    private final DynamoDbClient dynamo;
    private final String register;
    private final String figures;
    private final Keys keys;
    private final DynamoRegister policies;
    private final IntConsumer pause;

    /** @param pause waits before the attempt of that number, from 2 */
    public DynamoEnrolment(DynamoDbClient dynamo, String register, String figures, Keys keys, IntConsumer pause) {
        this.dynamo = dynamo;
        this.register = register;
        this.figures = figures;
        this.keys = keys;
        this.policies = new DynamoRegister(dynamo, register, keys);
        this.pause = pause;
    }

    @Override
    public List<Enrolled> enrol(List<Policy> batch, int writer) {
        Map<Integer, Enrolled> ended = new HashMap<>();
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, batch.size()).boxed().toList());
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            if (attempt > Limits.WRITE_ATTEMPTS) {
                throw new Transient("enrolment-contended");
            }
            if (attempt > 1) {
                pause.accept(attempt);
            }
            List<Policy> asked = left.stream().map(batch::get).toList();
            try {
                dynamo.transactWriteItems(transaction -> transaction.transactItems(writes(asked, writer)));
                left.forEach(index -> ended.put(index, Enrolled.NEW));
                left.clear();
            } catch (TransactionCanceledException cancelled) {
                left = without(left, asked, cancelled, ended);
            }
        }
        return IntStream.range(0, batch.size())
                .mapToObj(index -> ended.getOrDefault(index, Enrolled.NEW))
                .toList();
    }

    private List<TransactWriteItem> writes(List<Policy> asked, int writer) {
        List<TransactWriteItem> writes = new ArrayList<>();
        asked.forEach(policy -> writes.add(owner(policy)));
        asked.forEach(policy -> writes.add(TransactWriteItem.builder()
                .put(put -> put.tableName(register).item(policies.item(policy)))
                .build()));
        writes.add(figure(asked, writer));
        return writes;
    }

    private TransactWriteItem owner(Policy policy) {
        Map<String, AttributeValue> item = Items.key("policy#" + policy.number(), OWNER);
        item.put(PERSON, Items.text(keys.person(policy.insured().idNumber())));
        item.put(TERMS, Items.text(terms(policy)));
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(register)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private TransactWriteItem figure(List<Policy> asked, int writer) {
        Policy any = asked.getFirst();
        Money premium = asked.stream().map(Policy::premium).reduce(Money.ZERO, Money::plus);
        return TransactWriteItem.builder()
                .update(update -> update.tableName(figures)
                        .key(DynamoFigures.cohortKey(any, writer))
                        .updateExpression("add premium :premium, policies :policies")
                        .expressionAttributeValues(Map.of(
                                ":premium", Items.number(premium.fen()), ":policies", Items.number(asked.size()))))
                .build();
    }

    /** Those that were not enrolled before; they are asked for again, and counted alone. */
    private List<Integer> without(
            List<Integer> left,
            List<Policy> asked,
            TransactionCanceledException cancelled,
            Map<Integer, Enrolled> ended) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        List<Integer> fresh = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            if (CONDITION_FAILED.equals(reasons.get(index).code())) {
                ended.put(
                        left.get(index),
                        isSame(asked.get(index), reasons.get(index).item()) ? Enrolled.KNOWN : Enrolled.TAKEN);
            } else {
                fresh.add(left.get(index));
            }
        }
        if (fresh.size() == left.size() && reasons.stream().noneMatch(reason -> CONFLICT.equals(reason.code()))) {
            throw cancelled;
        }
        return fresh;
    }

    private boolean isSame(Policy policy, Map<String, AttributeValue> stored) {
        return Items.text(stored, PERSON).equals(keys.person(policy.insured().idNumber()))
                && Items.text(stored, TERMS).equals(terms(policy));
    }

    private static String terms(Policy policy) {
        return String.join(
                "#",
                policy.product(),
                policy.coverFrom().toString(),
                policy.coverTo().toString(),
                policy.premium().toString());
    }
}
