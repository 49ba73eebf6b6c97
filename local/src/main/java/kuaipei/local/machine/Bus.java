package kuaipei.local.machine;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kuaipei.local.template.Names;
import kuaipei.local.template.Resource;
import kuaipei.local.template.Section;
import kuaipei.local.template.TemplateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge: the buses and rules of the template, matched by AWS's own Event Ruler, delivered to queues. */
final class Bus {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** EventBridge takes at most ten entries a call. */
    private static final int MOST_ENTRIES = 10;

    private final List<String> buses;
    private final List<Rule> rules;
    private final Queues queues;
    private final Clock clock;

    private record Rule(String bus, Matcher pattern, List<String> targets) {}

    Bus(TemplateFile template, Names names, Queues queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
        this.buses = template.ofType("AWS::Events::EventBus").stream()
                .map(bus -> names.of(bus.id()))
                .toList();
        this.rules = template.ofType("AWS::Events::Rule").stream()
                .map(rule -> rule(template, names, rule))
                .toList();
    }

    private static Rule rule(TemplateFile template, Names names, Resource resource) {
        Section said = resource.properties();
        String pattern = JSON.writeValueAsString(names.resolved(said.raw("EventPattern")));
        List<String> targets = said.sections("Targets").stream()
                .map(target -> template.resource(target.target("Arn"), "AWS::SQS::Queue")
                        .id())
                .toList();
        return new Rule(
                names.text(said.raw("EventBusName")), new Matcher(said.at("EventPattern"), List.of(pattern)), targets);
    }

    /** Answers {@code PutEvents}: entries that break EventBridge's rules are answered as failed, the others delivered. */
    ObjectNode put(JsonNode request) {
        JsonNode entries = request.path("Entries");
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new Refused("ValidationException", "1 to 10 entries");
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode each = JSON.createArrayNode();
        int failed = 0;
        for (JsonNode entry : entries) {
            try {
                each.addObject().put("EventId", deliver(entry));
            } catch (Refused refused) {
                failed++;
                each.set(
                        each.size() - 1,
                        JSON.createObjectNode()
                                .put("ErrorCode", refused.type())
                                .put("ErrorMessage", refused.getMessage()));
            }
        }
        answer.put("FailedEntryCount", failed);
        answer.set("Entries", each);
        return answer;
    }

    private String deliver(JsonNode entry) {
        String bus = entry.path("EventBusName").asString("default");
        String name = bus.substring(bus.lastIndexOf('/') + 1);
        if (!buses.contains(name)) {
            throw new Refused("ResourceNotFoundException", "no bus " + name);
        }
        ObjectNode event = event(entry);
        String json = JSON.writeValueAsString(event);
        List<String> targets = new ArrayList<>();
        rules.stream()
                .filter(rule -> rule.bus().equals(name) && rule.pattern().matches(json))
                .forEach(rule -> targets.addAll(rule.targets()));
        targets.forEach(target -> queues.send(target, json));
        return event.path("id").asString();
    }

    private ObjectNode event(JsonNode entry) {
        String source = entry.path("Source").asString("");
        String type = entry.path("DetailType").asString("");
        if (source.isEmpty() || type.isEmpty()) {
            throw new Refused("InvalidArgument", "Source and DetailType are required");
        }
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0");
        event.put("id", Ids.next());
        event.put("detail-type", type);
        event.put("source", source);
        event.put("account", Account.ID);
        event.put("time", time(entry).truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", Account.REGION);
        ArrayNode resources = event.putArray("resources");
        entry.path("Resources").forEach(resources::add);
        event.set("detail", detail(entry));
        return event;
    }

    private static JsonNode detail(JsonNode entry) {
        try {
            JsonNode detail = JSON.readTree(entry.path("Detail").asString(""));
            if (detail.isObject()) {
                return detail;
            }
        } catch (JacksonException malformed) {
            throw new Refused("MalformedDetail", "Detail is malformed.");
        }
        throw new Refused("MalformedDetail", "Detail is malformed.");
    }

    /** AWS's JSON protocol writes times as seconds with a fraction. */
    private Instant time(JsonNode entry) {
        JsonNode time = entry.path("Time");
        return time.isNumber() ? Instant.ofEpochMilli((long) (time.asDouble() * 1000)) : clock.instant();
    }
}
