package kuaipei.local.machine;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kuaipei.aws.Environment;
import kuaipei.local.template.NotUnderstood;
import kuaipei.local.template.TemplateFile;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The suite as template.yaml describes it, running in this process until it is closed. */
public final class Machine implements AutoCloseable {

    /** Work that is under way when a machine is closed has so long to end; what does not is delivered again. */
    private static final int GRACE_SECONDS = 10;

    private final Closing closing = new Closing();
    private final Activity activity = new Activity();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("kuaipei-", 1).daemon(true).factory());
    private final Parts parts;
    private final Wiring wiring;
    private final Gateway gateway;

    private Machine(TemplateFile template, Options options) {
        boolean whole = false;
        try {
            closing.add(this::end);
            this.parts = new Parts(template, options, closing);
            this.wiring = new Wiring(template, parts, options, threads, activity);
            wiring.functions().values().forEach(closing::add);
            closing.add(this::drain);
            parts.catchUp();
            wiring.queues().forEach(each -> run(each, each::stop));
            wiring.streams().forEach(each -> {
                activity.whenEnded(each::wake);
                run(each, each::stop);
            });
            wiring.schedules().forEach(each -> run(each, each::stop));
            this.gateway = closing.add(Gateway.start(options.port(), wiring.routes(), options.clock()));
            whole = true;
        } finally {
            if (!whole) {
                closing.close();
            }
        }
    }

    /**
     * Starts every part and wires it as the template says that this program was built with.
     *
     * @throws IllegalStateException naming what in the template is not understood, or the part that did not start
     */
    public static Machine boot(Options options) {
        return boot(options, TemplateFile.shipped());
    }

    /** The same with another template. */
    public static Machine boot(Options options, TemplateFile template) {
        return new Machine(template, options);
    }

    private void run(Runnable trigger, Runnable stop) {
        closing.add(stop::run);
        threads.execute(trigger);
    }

    /** Triggers begin nothing new by now: waits for what they began. */
    private void drain() throws InterruptedException {
        long end = System.nanoTime() + GRACE_SECONDS * 1_000_000_000L;
        while (!activity.idle() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        threads.shutdown();
    }

    /** The parts are gone, so whatever still waits for them has failed. */
    private void end() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.SECONDS);
    }

    /** Where the HTTP interface answers, without a path. */
    public URI api() {
        return gateway.address();
    }

    /**
     * What a resource of the template is really called: a table's, bucket's or bus's name, a queue's URL, a key's id.
     *
     * @throws IllegalArgumentException if the template has no such resource
     */
    public String physical(String logicalId) {
        try {
            return parts.names().of(logicalId);
        } catch (NotUnderstood e) {
            throw new IllegalArgumentException("the template has no resource " + logicalId, e);
        }
    }

    /** The variables that the template and the machine set for a function. */
    public Map<String, String> variables(String function) {
        return Optional.ofNullable(wiring.variables().get(function))
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + function));
    }

    /** What a function of the template is constructed with. */
    public Environment environment(String functionLogicalId) {
        return Optional.ofNullable(wiring.functions().get(functionLogicalId))
                .map(Function::environment)
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + functionLogicalId));
    }

    /**
     * Calls a function directly, as its owner may on AWS.
     *
     * @param event JSON
     * @return JSON, as the handler answers it
     * @throws IllegalStateException if the call failed or took too long
     */
    public byte[] invoke(String function, byte[] event) {
        Function called = Optional.ofNullable(wiring.functions().get(function))
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + function));
        try {
            return called.call(event);
        } catch (Function.Failed e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while " + function + " was working", e);
        }
    }

    /** Objects of the buckets, as any client of S3 sees them. */
    public S3Client s3() {
        return parts.buckets().client();
    }

    /** Items of the tables, as any client of DynamoDB sees them. */
    public DynamoDbClient dynamo() {
        return parts.tables().client();
    }

    /** Messages that wait or are being handled in a queue, by its logical id. */
    public int messages(String queue) {
        return parts.queues().messages(queue);
    }

    /** Puts a message into a queue, by its logical id. */
    public void send(String queue, String body) {
        parts.queues().send(queue, body);
    }

    /**
     * Whether nothing is queued, in flight or waiting in a stream. Messages that no function takes, dead letters kept for
     * people, do not count.
     */
    public boolean quiet() {
        long begun = activity.begun();
        List<String> fed =
                wiring.queues().stream().map(QueueTrigger::queue).distinct().toList();
        return activity.idle()
                && !swept()
                && fed.stream().allMatch(queue -> parts.queues().messages(queue) == 0)
                && activity.idle()
                && activity.begun() == begun;
    }

    /** Whether anything stood in a stream; it has been handed on. */
    private boolean swept() {
        boolean something = false;
        try {
            for (StreamTrigger stream : wiring.streams()) {
                something |= stream.sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return something;
    }

    /** Stops every part; what is on disk stays. */
    @Override
    public void close() {
        closing.close();
    }
}
