package kuaipei.local.demo;

import java.util.List;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The demonstration for programs: {@code demo --json}. */
final class DemoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoJson() {}

    static String of(List<Told> all, JsonNode ratio) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode claims = answer.putArray("claims");
        all.forEach(told -> claim(claims.addObject(), told));
        answer.set("payoutRatio", ratio);
        return JSON.writeValueAsString(answer);
    }

    private static void claim(ObjectNode claim, Told told) {
        boolean paid = told.outcome().equals("paid");
        claim.put("claim", told.claim());
        claim.put("story", told.story().story());
        claim.put("outcome", told.outcome());
        claim.put(
                "amount", (paid ? told.reckoning().map(Reckoning::amount).orElse(Money.ZERO) : Money.ZERO).toString());
        claim.put("secondsFromLastPhoto", told.secondsFromLastPhoto());
        ArrayNode timeline = claim.putArray("timeline");
        told.progress()
                .path("steps")
                .forEach(step -> timeline.addObject()
                        .put("at", step.path("at").asString())
                        .put("event", step.path("event").asString()));
        ArrayNode steps = claim.putArray("reckoning");
        told.reckoning()
                .ifPresent(reckoning -> reckoning
                        .steps()
                        .forEach(step -> steps.addObject()
                                .put("clause", step.clause())
                                .put("text", step.text())
                                .put("before", step.before().toString())
                                .put("after", step.after().toString())));
        claim.set("notices", told.notices());
        claim.set(
                "reasons",
                told.progress().path("reasons").isArray() ? told.progress().path("reasons") : JSON.createArrayNode());
        ArrayNode doubts = claim.putArray("doubts");
        Doubts.of(told.proof(), told.papers()).forEach(doubts::add);
    }
}
