package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kuaipei.core.claim.Report;
import kuaipei.core.money.Money;
import kuaipei.core.port.NoticeStore.Notice;
import kuaipei.core.port.Policy;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Notices and the register on DynamoDB Local. */
class DynamoStoresTest {

    private static final Instant AT = Instant.parse("2026-04-18T01:02:03Z");

    private final DynamoDbClient dynamo = LocalTables.empty();
    private final MemoryKeys keys = new MemoryKeys();

    @AfterEach
    void close() {
        dynamo.close();
    }

    @Test
    void a_claimant_is_told_once_and_in_order() {
        DynamoNotices notices = new DynamoNotices(dynamo, "claims", keys);
        assertTrue(notices.putIfAbsent(new Notice(SampleClaims.CLAIM, 10, AT, "已付款")));
        assertTrue(notices.putIfAbsent(new Notice(SampleClaims.CLAIM, 9, AT, "已核定")));
        assertFalse(notices.putIfAbsent(new Notice(SampleClaims.CLAIM, 10, AT, "又付款")));
        assertEquals(
                List.of("已核定", "已付款"),
                notices.of(SampleClaims.CLAIM).stream().map(Notice::text).toList());
    }

    @Test
    void a_persons_policies_are_found_by_keyed_hash_in_order_of_their_numbers() {
        DynamoRegister register = new DynamoRegister(dynamo, "register", keys);
        for (String number : List.of("P-2", "P-1")) {
            dynamo.putItem(put -> put.tableName("register").item(register.item(policy(number))));
        }
        String person = keys.person("440514195003120412");
        assertEquals(List.of(policy("P-1"), policy("P-2")), register.policiesOf(person));
        assertEquals(List.of(), register.policiesOf(keys.person("44051419520302002X")));
        String items = dynamo.scan(scan -> scan.tableName("register")).items().toString();
        assertFalse(items.contains("440514195003120412") || items.contains("陈思远"));
    }

    private static Policy policy(String number) {
        return new Policy(
                number,
                "elderly-accident",
                new Report.Person("陈思远", "440514195003120412"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Money.ofYuan("30.00"));
    }
}
