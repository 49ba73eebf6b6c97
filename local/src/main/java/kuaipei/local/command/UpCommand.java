package kuaipei.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kuaipei.local.bank.Conduct;
import kuaipei.local.running.Control;
import kuaipei.local.running.FolderInUse;
import kuaipei.local.running.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code up}: the suite kept running until it is stopped. */
@Command(
        name = "up",
        description = "Keeps the whole suite running on this machine. 在本机运行全套系统。",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where phones call, on 127.0.0.1; 0 takes any free one. Default ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--bank-rejects",
            paramLabel = "CARD",
            split = ",",
            description = "Account numbers that the simulated bank calls wrong.")
    private Set<String> rejected = Set.of();

    @Option(
            names = "--bank-delay",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How long the simulated bank takes. Default ${DEFAULT-VALUE}.")
    private long delay;

    @Option(
            names = "--bank-times",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often it sends each answer. Default ${DEFAULT-VALUE}.")
    private int times;

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT || delay < 0 || times < 1) {
            throw Failed.wrongUse("a port is 0 to " + HIGHEST_PORT + ", a delay at least 0, and a bank answers once or"
                    + " more. Try ./kuaipei up --help");
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        long start = System.nanoTime();
        Path data = place.folder();
        Suite suite = open(data, new Conduct(rejected, Duration.ofSeconds(delay), times));
        Control control = Control.open(suite, data);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            control.close();
            suite.close();
            stopped.countDown();
            Runtime.getRuntime().halt(0);
        }));
        out.printf("快赔 Kuaipei is up after %.1f s.%n", (System.nanoTime() - start) / 1e9);
        out.println("  phones call   " + suite.machine().api() + "   (docs/openapi.yaml)");
        out.println("  kept in       " + data);
        out.println("  next          ./kuaipei load roster FILE --data '" + data + "'");
        out.println("  stop          ctrl-C");
        suite.delivered().forEach(file -> tell(file, out));
        out.flush();
        stopped.await();
        return 0;
    }

    private static void tell(Suite.Loaded file, PrintWriter out) {
        out.println("  waited        " + file.key()
                + (file.refused().isPresent() ? ", not all of it taken:" : ", taken in"));
        file.refused().ifPresent(report -> out.println(report.strip().indent(4).stripTrailing()));
    }

    private Suite open(Path data, Conduct conduct) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Said before the parts are started: it is the usual reason why they do not.
        } catch (IOException _) {
            throw Failed.because("port " + port + " is taken; name another with --port, or 0 for any free one");
        }
        try {
            return Suite.open(data, port, conduct, Clock.systemUTC());
        } catch (FolderInUse inUse) {
            throw Failed.because(String.valueOf(inUse.getMessage()));
        }
    }
}
