package kuaipei.house;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.aws.Environment;
import kuaipei.house.Template.Named;

/** The rules of {@link TemplateTest}: each names what breaks it. */
final class TemplateRules {

    /** AWS advises six: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html. */
    private static final int VISIBILITY_IN_TIMEOUTS = 6;

    /** Lambda's own limit. */
    private static final int LONGEST_TIMEOUT_SECONDS = 900;

    private static final Pattern JAR = Pattern.compile("functions/([a-z]+)/target/([a-z]+)\\.jar");

    /** By handler and variables set: the reader takes seconds to start. */
    private static final Map<String, Set<String>> READ = new HashMap<>();

    private TemplateRules() {}

    static List<String> handlersThatAreMissing(Template template) {
        return check(template, (id, function, faults) -> {
            String handler = text(function, "Handler");
            try {
                Class<?> type = Class.forName(handler);
                // Lambda calls the one without arguments; the suite on one machine the other.
                boolean startable = Modifier.isPublic(type.getConstructor().getModifiers())
                        && Modifier.isPublic(
                                type.getConstructor(Environment.class).getModifiers());
                if (!startable || !isHandler(type)) {
                    faults.add(handler + " is no handler");
                }
            } catch (ReflectiveOperationException e) {
                faults.add(id + ": " + e);
            }
        });
    }

    private static boolean isHandler(Class<?> type) {
        return RequestHandler.class.isAssignableFrom(type) || RequestStreamHandler.class.isAssignableFrom(type);
    }

    static List<String> jarsThatNoModuleMakes(Template template) {
        return check(template, (id, function, faults) -> {
            Matcher jar = JAR.matcher(text(function, "CodeUri"));
            String source = text(function, "Handler").replace('.', '/') + ".java";
            if (!jar.matches()
                    || !jar.group(1).equals(jar.group(2))
                    || !Files.exists(Checkout.ROOT.resolve("functions/" + jar.group(1) + "/src/main/java/" + source))) {
                faults.add(id + ": " + text(function, "CodeUri"));
            }
        });
    }

    static List<String> variablesThatDiffer(Template template) {
        return check(template, (id, function, faults) -> {
            Set<String> set = new TreeSet<>(Template.map(Template.at(function, "Properties", "Environment", "Variables")
                            .orElse(Map.of()))
                    .keySet());
            Set<String> read;
            try {
                read = readBy(text(function, "Handler"), set);
            } catch (ReflectiveOperationException e) {
                faults.add(id + ": " + e.getCause());
                return;
            }
            if (!set.equals(read)) {
                faults.add(id + ": set " + set + ", read " + read);
            }
        });
    }

    private static Set<String> readBy(String handler, Set<String> set) throws ReflectiveOperationException {
        Set<String> known = READ.get(handler + set);
        if (known != null) {
            return known;
        }
        Map<String, String> values = new HashMap<>(Map.of(
                "AWS_REGION", "cn-north-1", "AWS_ACCESS_KEY_ID", "AKEXAMPLE", "AWS_SECRET_ACCESS_KEY", "example"));
        set.forEach(name -> values.put(name, "x"));
        Environment environment = new Environment(values, Clock.systemUTC());
        Class.forName(handler).getConstructor(Environment.class).newInstance(environment);
        Set<String> read = new TreeSet<>(environment.asked());
        read.removeIf(name -> name.startsWith("AWS_"));
        READ.put(handler + set, read);
        return read;
    }

    static List<String> queuesWithoutDeadLetters(Template template) {
        Map<String, Map<String, Object>> queues = template.resources("AWS::SQS::Queue");
        Set<String> deadLetters = new HashSet<>();
        List<String> without = new ArrayList<>();
        queues.forEach((id, queue) -> Template.at(queue, "Properties", "RedrivePolicy", "deadLetterTargetArn")
                .ifPresentOrElse(target -> deadLetters.add(((Named) target).logicalId()), () -> without.add(id)));
        deadLetters.addAll(fedByFailures(template));
        without.removeAll(deadLetters);
        deadLetters.stream().filter(id -> !queues.containsKey(id)).forEach(id -> without.add(id + " is no queue"));
        return without;
    }

    /** Queues that streams and schedules leave their failures in. */
    private static Set<String> fedByFailures(Template template) {
        Set<String> fed = new HashSet<>();
        template.functions()
                .values()
                .forEach(function -> template.sources(function).forEach(source -> {
                    Template.at(source, "Properties", "DeadLetterConfig", "Arn")
                            .or(() ->
                                    Template.at(source, "Properties", "DestinationConfig", "OnFailure", "Destination"))
                            .ifPresent(target -> fed.add(((Named) target).logicalId()));
                }));
        return fed;
    }

    static List<String> sourcesWithoutDeadLetters(Template template) {
        return check(
                template,
                (id, function, faults) -> template.sources(function).stream()
                        .filter(source -> Set.of("ScheduleV2", "DynamoDB").contains(source.get("Type")))
                        .filter(source -> Template.at(source, "Properties", "DeadLetterConfig")
                                .or(() -> Template.at(source, "Properties", "DestinationConfig", "OnFailure"))
                                .isEmpty())
                        .forEach(source -> faults.add(id + ": " + source.get("Type"))));
    }

    /** A schedule's dead letters hold what could not be handed over; a run that failed is the function's own to keep. */
    static List<String> runsThatAreLost(Template template) {
        return check(template, (id, function, faults) -> {
            boolean scheduled =
                    template.sources(function).stream().anyMatch(source -> "ScheduleV2".equals(source.get("Type")));
            Optional<Object> kept = Template.at(
                    function, "Properties", "EventInvokeConfig", "DestinationConfig", "OnFailure", "Destination");
            if (scheduled && kept.isEmpty()) {
                faults.add(id + ": a failed run is kept nowhere");
            }
        });
    }

    /** The reader's jar holds the engine's natives of one processor: its function must run on that one. */
    static List<String> readersOnAnotherProcessor(Template template) {
        String reader = Checkout.text(Checkout.ROOT.resolve("functions/reading/pom.xml"));
        String built = reader.contains("<natives.of.the.other>linux-aarch64</natives.of.the.other>\n  </properties>")
                ? "x86_64"
                : "arm64";
        return check(template, (id, function, faults) -> {
            Object runs = template.ofFunction(function, "Architectures").orElse(List.of("x86_64"));
            if (text(function, "CodeUri").equals("functions/reading/target/reading.jar")
                    && !runs.equals(List.of(built))) {
                faults.add(id + ": built for " + built + ", runs on " + runs);
            }
        });
    }

    static List<String> functionsWithoutTimeout(Template template) {
        return check(template, (id, function, faults) -> {
            Object timeout = template.ofFunction(function, "Timeout").orElse(0);
            if (!(timeout instanceof Integer seconds) || seconds < 1 || seconds > LONGEST_TIMEOUT_SECONDS) {
                faults.add(id + ": " + timeout);
            }
        });
    }

    static List<String> queuesSeenTooEarly(Template template) {
        Map<String, Map<String, Object>> queues = template.resources("AWS::SQS::Queue");
        return check(template, (id, function, faults) -> {
            int timeout = (int) template.ofFunction(function, "Timeout").orElse(0);
            for (Map<String, Object> source : template.sources(function)) {
                Object queue = Template.at(source, "Properties", "Queue").orElse("");
                if (queue instanceof Named named) {
                    int hidden = (int) Template.at(
                                    queues.getOrDefault(named.logicalId(), Map.of()), "Properties", "VisibilityTimeout")
                            .orElse(0);
                    if (hidden < VISIBILITY_IN_TIMEOUTS * timeout) {
                        faults.add(named.logicalId() + ": " + hidden + " s, " + id + " may take " + timeout);
                    }
                }
            }
        });
    }

    static List<String> batchesAnsweredWhole(Template template) {
        return check(
                template,
                (id, function, faults) -> template.sources(function).stream()
                        .filter(source -> Set.of("SQS", "DynamoDB").contains(source.get("Type")))
                        .filter(source -> !Template.at(source, "Properties", "FunctionResponseTypes")
                                .orElse("")
                                .equals(List.of("ReportBatchItemFailures")))
                        .forEach(source -> faults.add(id + ": " + source)));
    }

    static List<String> rolesThatAreShared(Template template) {
        Set<Object> seen = new HashSet<>();
        return check(template, (id, function, faults) -> {
            Object role = Template.at(function, "Properties", "Role").orElse("none");
            if (!(role instanceof Named) || !seen.add(role)) {
                faults.add(id + ": " + role);
            }
        });
    }

    /** Looks at one function and adds what is wrong with it. */
    private interface Look {
        void at(String id, Map<String, Object> function, List<String> faults);
    }

    private static List<String> check(Template template, Look look) {
        List<String> faults = new ArrayList<>();
        template.functions().forEach((id, function) -> look.at(id, function, faults));
        return faults;
    }

    private static String text(Map<String, Object> function, String property) {
        return Objects.toString(Template.at(function, "Properties", property).orElse(""));
    }
}
