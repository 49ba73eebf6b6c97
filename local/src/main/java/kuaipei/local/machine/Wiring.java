package kuaipei.local.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import kuaipei.aws.Environment;
import kuaipei.local.template.NotUnderstood;
import kuaipei.local.template.Resource;
import kuaipei.local.template.Section;
import kuaipei.local.template.TemplateFile;

/** Functions and their triggers as the template says, made but not running yet. */
final class Wiring {

    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> variables = new LinkedHashMap<>();
    private final List<QueueTrigger> queues = new ArrayList<>();
    private final List<StreamTrigger> streams = new ArrayList<>();
    private final List<ScheduleTrigger> schedules = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final TemplateFile template;
    private final Parts parts;
    private final Path data;
    private final Clock clock;
    private final ExecutorService threads;
    private final Activity activity;

    Wiring(TemplateFile template, Parts parts, Options options, ExecutorService threads, Activity activity) {
        this.template = template;
        this.parts = parts;
        this.data = options.data();
        this.clock = options.clock();
        this.threads = threads;
        this.activity = activity;
        template.ofType("AWS::Serverless::Function").forEach(this::function);
    }

    private void function(Resource resource) {
        Section said = resource.properties();
        Map<String, String> set = new TreeMap<>(parts.variables());
        said.section("Environment")
                .section("Variables")
                .values()
                .forEach((name, value) -> set.put(name, parts.names().text(value)));
        Function function = new Function(resource.id(), said, new Environment(set, clock), threads, activity);
        functions.put(resource.id(), function);
        variables.put(resource.id(), Map.copyOf(set));
        Section events = said.section("Events");
        events.values().keySet().forEach(name -> trigger(name, events.section(name), function));
    }

    private void trigger(String name, Section event, Function function) {
        Section said = event.section("Properties");
        switch (event.text("Type")) {
            case "SQS" -> {
                Section queue = template.resource(said.target("Queue"), "AWS::SQS::Queue")
                        .properties();
                queues.add(new QueueTrigger(said, queue, function, parts.queues(), threads, activity));
            }
            case "DynamoDB" -> streams.add(stream(name, said, function));
            case "HttpApi" -> {
                template.resource(said.target("ApiId"), "AWS::Serverless::HttpApi");
                routes.add(Route.of(said, function));
            }
            case "ScheduleV2" -> schedules.add(new ScheduleTrigger(said, function, parts.queues(), clock, threads));
            default -> throw new NotUnderstood(event.path() + " has a type that is not understood");
        }
    }

    private StreamTrigger stream(String name, Section said, Function function) {
        Resource table = template.resource(said.target("Stream"), "AWS::DynamoDB::Table");
        if (!table.properties().has("StreamSpecification")) {
            throw new NotUnderstood(said.at("Stream") + ": " + table.id() + " has no stream");
        }
        return new StreamTrigger(
                said,
                parts.tables().stream(Tables.name(table)),
                parts.tables(),
                new Batches(said, function, parts.queues()),
                new Checkpoints(data.resolve("stream-" + function.id() + "-" + name + ".json")));
    }

    Map<String, Function> functions() {
        return functions;
    }

    Map<String, Map<String, String>> variables() {
        return variables;
    }

    List<QueueTrigger> queues() {
        return queues;
    }

    List<StreamTrigger> streams() {
        return streams;
    }

    List<ScheduleTrigger> schedules() {
        return schedules;
    }

    List<Route> routes() {
        return routes;
    }
}
