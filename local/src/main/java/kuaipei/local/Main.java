package kuaipei.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import kuaipei.local.command.AdjudicateCommand;
import kuaipei.local.command.BenchCommand;
import kuaipei.local.command.CasesCommand;
import kuaipei.local.command.DemoCommand;
import kuaipei.local.command.DrawCommand;
import kuaipei.local.command.EvaluateCommand;
import kuaipei.local.command.Failed;
import kuaipei.local.command.GradeCommand;
import kuaipei.local.command.LoadCommand;
import kuaipei.local.command.ReadCommand;
import kuaipei.local.command.ReportCommand;
import kuaipei.local.command.UpCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. Exit 0: what was asked was done; 1: done, and something failed; 2: wrong use, with one line. */
@Command(
        name = "kuaipei",
        version = "kuaipei 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            LoadCommand.class,
            ReadCommand.class,
            ReportCommand.class,
            AdjudicateCommand.class,
            CasesCommand.class,
            GradeCommand.class,
            DrawCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        },
        header = "Kuaipei 快赔: insurance claims from photographs to payment, on this machine.",
        description = {"", "./kuaipei COMMAND --help tells what a command takes."},
        footer = {
            "  build   builds everything, one jar a function among it",
            "  test    runs the whole test suite; the last line adds it up",
            "",
            "Exit: 0 what was asked was done, 1 something failed, 2 wrong use."
        })
public final class Main implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    /** Without a command: what there is. */
    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.parse(System.getProperty("kuaipei.log", "WARNING")));
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                words));
    }

    static int run(PrintWriter out, PrintWriter err, String... words) {
        CommandLine line = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(oneLine())
                .setExecutionExceptionHandler(failed());
        return line.execute(words);
    }

    private static IParameterExceptionHandler oneLine() {
        return (wrong, words) -> {
            CommandLine command = wrong.getCommandLine();
            String message = String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ");
            command.getErr().println(name(command) + ": " + message + ". Try ./kuaipei " + words(command) + "--help");
            return CommandLine.ExitCode.USAGE;
        };
    }

    private static IExecutionExceptionHandler failed() {
        return (fault, command, parsed) -> {
            if (fault instanceof Failed known) {
                command.getErr().println(name(command) + ": " + known.getMessage());
                return known.exit();
            }
            command.getErr().println(name(command) + ": " + fault + " (where: run it again with KUAIPEI_LOG=INFO)");
            if (Logger.getLogger("").isLoggable(Level.INFO)) {
                fault.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        };
    }

    private static String name(CommandLine command) {
        return command.getCommandName();
    }

    private static String words(CommandLine command) {
        return command.getParent() == null ? "" : words(command.getParent()) + name(command) + " ";
    }
}
