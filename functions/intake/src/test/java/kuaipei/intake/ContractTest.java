package kuaipei.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The shipped events keep the contract too, and the contract can be broken. */
class ContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"intake-open-claim", "intake-announce-document", "intake-submission"})
    void the_shipped_requests_are_what_the_contract_takes(String name) {
        JsonNode event = Phone.event(name);
        JsonNode schema = Contract.request(event.path("routeKey").asString());
        assertEquals(
                java.util.List.of(), Contract.faults(schema, event.path("body").asString()));
    }

    @Test
    void a_body_that_breaks_the_contract_is_noticed() {
        JsonNode schema = Contract.request("POST /claims");
        assertFalse(Contract.faults(schema, "{\"phone\":\"1\"}").isEmpty());
        assertFalse(Contract.faults(schema, Phone.report().put("colour", "red").toString())
                .isEmpty());
    }
}
