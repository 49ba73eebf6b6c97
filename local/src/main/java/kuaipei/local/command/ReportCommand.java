package kuaipei.local.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import kuaipei.core.portfolio.Period;
import kuaipei.local.bank.Conduct;
import kuaipei.local.running.PayoutReport;
import kuaipei.local.running.Running;
import kuaipei.local.running.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code report payout-ratio}: from a running suite, or from a folder that is booted for it. */
@Command(
        name = "report",
        description = "Reports of a data folder or a running suite. 报表：赔付率。",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "REPORT", description = "payout-ratio.")
    private String report = "";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            required = true,
            description = "A year, quarter, month or day: 2026, 2026-Q2, 2026-04, 2026-04-18.")
    private String period = "";

    @Option(names = "--json", description = "One JSON object for programs.")
    private boolean json;

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!report.equals("payout-ratio")) {
            throw Failed.wrongUse("there is no report \"" + report + "\"; there is payout-ratio");
        }
        checkPeriod();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        JsonNode answer = ask();
        if (json) {
            out.println(answer);
        } else {
            PayoutTable.print(answer, out);
        }
        return 0;
    }

    private void checkPeriod() {
        try {
            Period.of(period);
        } catch (IllegalArgumentException wrong) {
            throw Failed.wrongUse(String.valueOf(wrong.getMessage()));
        }
    }

    private JsonNode ask() {
        Optional<Running> running = Running.in(place.folder());
        if (running.isPresent()) {
            return running.get().payoutRatio(period);
        }
        try (Suite suite = Suite.open(place.folder(), 0, Conduct.PROMPT, Clock.systemUTC())) {
            suite.awaitQuiet(Duration.ofMinutes(2));
            return PayoutReport.of(suite.machine(), period);
        }
    }
}
