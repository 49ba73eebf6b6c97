package kuaipei.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.Promise;
import kuaipei.core.port.ClaimStore.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class OpeningTest {

    private final Phone phone = new Phone();

    @Test
    void a_report_opens_a_claim_and_answers_number_and_secret() {
        Phone.Reply reply = phone.open(Phone.KEY, text(Phone.report()));
        assertEquals(201, reply.status());
        ClaimId claim = new ClaimId(reply.body().path("claim").asString());
        assertEquals(phone.keys.secret(claim), reply.body().path("secret").asString());
        assertEquals(
                List.of("Reported"),
                phone.claims.events(claim).stream()
                        .map(stored -> stored.event().wire())
                        .toList());
    }

    @Test
    void a_second_delivery_changes_nothing_and_gets_the_same_answer() {
        Phone.Reply first = phone.open(Phone.KEY, text(Phone.report()));
        ObjectNode turned = Phone.JSON.createObjectNode();
        List<String> names = Phone.report().propertyNames().stream().toList().reversed();
        names.forEach(name -> turned.set(name, Phone.report().get(name)));
        assertEquals(first, phone.open(Phone.KEY, text(turned)));
        List<StoredEvent> events =
                phone.claims.events(new ClaimId(first.body().path("claim").asString()));
        assertEquals(1, events.size());
    }

    @Test
    void a_report_overtaken_by_its_own_repeat_opens_one_claim() {
        phone.claims.overtakeNext(1);
        ClaimId claim = phone.open();
        assertEquals(1, phone.claims.events(claim).size());
    }

    @Test
    void a_report_that_is_always_overtaken_is_asked_to_wait() {
        phone.claims.overtakeNext(100);
        assertEquals(503, phone.open(Phone.KEY, text(Phone.report())).status());
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        phone.open();
        ObjectNode other = Phone.report();
        ((ObjectNode) other.path("event")).put("cause", "burn");
        Phone.Reply reply = phone.open(Phone.KEY, text(other));
        assertEquals(409, reply.status());
        assertEquals("key-used-before", reply.code());
        assertFalse(reply.body().has("secret"));
    }

    @Test
    void the_same_key_with_another_person_is_a_conflict_too() {
        phone.open();
        ObjectNode other = Phone.report();
        ((ObjectNode) other.path("insured")).put("name", "林秀英").put("idNumber", "440514195203020029");
        assertEquals(409, phone.open(Phone.KEY, text(other)).status());
    }

    @Test
    void another_key_is_another_claim() {
        ClaimId first = phone.open();
        Phone.Reply other = phone.open("f".repeat(32), text(Phone.report()));
        assertNotEquals(first.value(), other.body().path("claim").asString());
    }

    @Test
    void an_id_number_is_kept_as_the_register_knows_it() {
        ObjectNode report = Phone.report();
        ((ObjectNode) report.path("insured")).put("idNumber", "４４０５１４１９５００３１２０４１２");
        Phone.Reply reply = phone.open(Phone.KEY, text(report));
        ClaimId claim = new ClaimId(reply.body().path("claim").asString());
        assertEquals(
                "440514195003120412",
                phone.claims
                        .load(claim)
                        .orElseThrow()
                        .state()
                        .file()
                        .report()
                        .insured()
                        .idNumber());
    }

    @Test
    void a_promise_is_kept_with_its_words_and_the_day_of_the_report() throws IOException {
        Phone.Reply reply = phone.open(Phone.KEY, text(promising("truth-1")));
        ClaimId claim = new ClaimId(reply.body().path("claim").asString());
        Promise kept = phone.claims
                .load(claim)
                .orElseThrow()
                .state()
                .file()
                .report()
                .promise()
                .orElseThrow();
        assertEquals(new Promise(Promise.Words.TRUTH_1, LocalDate.of(2026, 4, 20)), kept);
        assertTrue(Files.readString(Path.of("../../docs/openapi.yaml"))
                .contains("truth-1: " + Promise.Words.TRUTH_1.chinese()));
    }

    @Test
    void a_promise_added_to_a_report_that_was_sent_is_another_report() {
        phone.open();
        assertEquals(409, phone.open(Phone.KEY, text(promising("truth-1"))).status());
    }

    private static ObjectNode promising(String words) {
        ObjectNode report = Phone.report();
        report.putObject("promise").put("words", words);
        return report;
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1",
                "9f86d081884c7d659a2feaa0c55ad01",
                "9f86d081-884c-7d65-9a2f-eaa0c55ad01",
                "n4bQgYhMfWWaLqgxVnPvA",
                "two words and some more of them",
            })
    void a_key_of_less_than_128_random_bits_is_refused(String key) {
        Phone.Reply reply = phone.open(key, text(Phone.report()));
        assertEquals(400, reply.status());
        assertTrue(reply.code().startsWith("idempotency-key-"), reply.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9f86d081884c7d659a2feaa0c55ad015",
                "9f86d081-884c-4d65-9a2f-eaa0c55ad015",
                "n4bQgYhMfWWaLqgxVnPvAQ",
                "n4bQgYhMfWWaL-gxVn_vAQ==",
            })
    void a_key_of_128_bits_is_taken_in_either_writing(String key) {
        assertEquals(201, phone.open(key, text(Phone.report())).status());
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                argumentSet("no JSON", "", "malformed-json"),
                argumentSet("half a JSON", text(Phone.report()).substring(0, 60), "malformed-json"),
                argumentSet("two objects", text(Phone.report()) + "{}", "malformed-json"),
                argumentSet("a field twice", "{\"phone\":\"1\",\"phone\":\"2\"}", "malformed-json"),
                argumentSet("a list", "[]", "wrong-type"),
                argumentSet("far too much", "{\"phone\":\"" + "1".repeat(20_000) + "\"}", "body-too-large"),
                argumentSet("unknown field", text(Phone.report().put("colour", "red")), "unknown-field"),
                changed("unknown field inside", "insured", "age", "75", "unknown-field"),
                changed("wrong check digit", "insured", "idNumber", "440514195003120413", "bad-id-number"),
                changed("born on 30 February", "insured", "idNumber", "440514195002300412", "bad-id-number"),
                changed("seventeen digits", "insured", "idNumber", "44051419500312041", "bad-id-number"),
                changed("no name", "insured", "name", " ", "missing-field"),
                changed("a name of 51 characters", "insured", "name", "陈".repeat(51), "too-long"),
                changed("a name with a line break", "insured", "name", "陈\n思远", "control-characters"),
                changed("31 February", "event", "date", "2026-02-31", "no-such-day"),
                changed("another form of date", "event", "date", "2026/4/1", "no-such-day"),
                changed("unknown cause", "event", "cause", "meteorite", "unknown-cause"),
                changed("cause in upper case", "event", "cause", "FALL", "unknown-cause"),
                changed("a long place", "event", "place", "村".repeat(201), "too-long"),
                argumentSet("phone as a number", text(Phone.report().put("phone", 138)), "wrong-type"),
                argumentSet("null product", text(Phone.report().putNull("product")), "wrong-type"),
                argumentSet("a promise in words of one's own", text(promising("it is true")), "unknown-promise"),
                argumentSet("a promise dated by the phone", text(withDay(promising("truth-1"))), "unknown-field"),
                argumentSet("a promise as a tick", with("promise", true), "wrong-type"),
                argumentSet("no consent", with("consents", List.of()), "wrong-count"),
                argumentSet("consent as text", with("consents", "terms"), "wrong-type"),
                argumentSet("insured as text", with("insured", "陈思远"), "wrong-type"),
                argumentSet("no payee", without("payee"), "missing-field"),
                argumentSet("no phone", without("phone"), "missing-field"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void an_unfit_report_is_refused_by_name_and_opens_nothing(String body, String code) {
        Phone.Reply reply = phone.open(Phone.KEY, body);
        assertEquals(400, reply.status());
        assertEquals(code, reply.code());
        assertEquals("application/problem+json; charset=utf-8", reply.headers().get("content-type"));
        assertTrue(reply.body().path("detail").asString().matches("(?s).*\\p{IsHan}.*"));
        assertEquals(400, reply.body().path("status").asInt());
        assertTrue(phone.claims.load(phone.keys.claim(Phone.KEY)).isEmpty());
    }

    @Test
    void an_unknown_field_is_named() {
        assertTrue(phone.open(Phone.KEY, text(Phone.report().put("colour", "red")))
                .body()
                .path("detail")
                .asString()
                .contains("colour"));
    }

    private static Arguments changed(String what, String part, String field, String value, String code) {
        ObjectNode report = Phone.report();
        ((ObjectNode) report.path(part)).put(field, value);
        return argumentSet(what, text(report), code);
    }

    private static ObjectNode withDay(ObjectNode report) {
        ((ObjectNode) report.path("promise")).put("declaredOn", "2026-04-01");
        return report;
    }

    private static String with(String field, Object value) {
        ObjectNode report = Phone.report();
        report.set(field, Phone.JSON.valueToTree(value));
        return text(report);
    }

    private static String without(String field) {
        ObjectNode report = Phone.report();
        report.remove(field);
        return text(report);
    }

    private static String text(ObjectNode body) {
        return Phone.JSON.writeValueAsString(body);
    }
}
