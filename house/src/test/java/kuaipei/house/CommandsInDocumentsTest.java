package kuaipei.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.local.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A command that a document shows is one that there is: its name, its options, and the files of this checkout in it. */
class CommandsInDocumentsTest {

    /** A command of the launcher, to the end of its line, its code or its remark. */
    private static final Pattern SHOWN = Pattern.compile("\\./kuaipei ((?:[^\\n`#|]|\\| ?(?!$))*)");

    private static final Pattern OPTION = Pattern.compile("(?<= )--?[a-z][a-z-]*");
    private static final Pattern FILE =
            Pattern.compile("(?<![\\w/.-])(?:local|events|functions|shared|docs)/[\\w./-]*\\w\\.\\w+");

    /** What the launcher does itself. */
    private static final Set<String> LAUNCHER = Set.of("build", "test", "mutants");

    /** Stand for any command: {@code ./kuaipei COMMAND --help}. */
    private static final Set<String> ANY = Set.of("COMMAND", "命令");

    private static final CommandLine LINE = new CommandLine(Main.class);

    @Test
    void every_command_is_real() {
        List<String> wrong = new ArrayList<>();
        for (Path document : Checkout.files(".md")) {
            Matcher shown = SHOWN.matcher(Checkout.text(document).replace("\\\n", " "));
            while (shown.find()) {
                fault(shown.group(1)).ifPresent(fault -> wrong.add(Checkout.name(document) + ": " + fault));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "refuse --all, there is no command refuse",
        "up --prot 8080, up has no option --prot",
        "load roster events/no-such-file.csv, there is no events/no-such-file.csv"
    })
    void a_command_that_there_is_not_is_found(String shown, String fault) {
        assertEquals(Optional.of(fault), fault(shown));
    }

    private static Optional<String> fault(String shown) {
        String name = shown.strip().split(" ", 2)[0];
        if (LAUNCHER.contains(name) || ANY.contains(name)) {
            return Optional.empty();
        }
        CommandLine command =
                name.startsWith("-") ? LINE : LINE.getSubcommands().get(name);
        if (command == null) {
            return Optional.of("there is no command " + name);
        }
        Matcher option = OPTION.matcher(" " + shown);
        while (option.find()) {
            if (command.getCommandSpec().findOption(option.group()) == null) {
                return Optional.of(name + " has no option " + option.group());
            }
        }
        Matcher file = FILE.matcher(shown);
        while (file.find()) {
            if (!Files.exists(Checkout.ROOT.resolve(file.group()))) {
                return Optional.of("there is no " + file.group());
            }
        }
        return Optional.empty();
    }
}
