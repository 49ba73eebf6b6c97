package kuaipei.local.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import kuaipei.products.Products;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimLines;
import kuaipei.products.claimfile.ClaimReader;
import kuaipei.products.claimfile.Letter;
import kuaipei.products.claimfile.StaffTable;
import kuaipei.schema.CheckedTerms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code adjudicate}: decides claims that are already facts, without storage and without photographs. */
@Command(
        name = "adjudicate",
        description = "Decides a claim (.json) or a claim a line (.jsonl), with the reckoning. 核定与理算。",
        mixinStandardHelpOptions = true)
public final class AdjudicateCommand implements Callable<Integer> {
    /** Decided together, so that every core has work and the answers keep the order of the lines. */
    private static final int LINES_AT_ONCE = 4_000;

    @Parameters(index = "0", paramLabel = "FILE", description = "A claim as JSON, or one on each line.")
    private @Nullable Path file;

    @Option(
            names = "--terms",
            paramLabel = "DIR",
            description = "Folder with a product of yours; it stands for the product of its code.")
    private List<Path> terms = new ArrayList<>();

    @ArgGroup
    private Form form = new Form();

    /** One way of saying the answer; without any, a letter. */
    static final class Form {
        @Option(names = "--json", description = "One JSON answer a line for programs.")
        private boolean json;

        @Option(
                names = "--table",
                description = "For staff: below each step what it rests on, and where that comes from.")
        private boolean table;
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path claims = Objects.requireNonNull(file);
        boolean lines = claims.toString().endsWith(".jsonl");
        if (!lines && !claims.toString().endsWith(".json")) {
            throw Failed.wrongUse(claims + " is neither .json (one claim) nor .jsonl (one claim a line)");
        }
        if (!Files.isRegularFile(claims)) {
            throw Failed.wrongUse(claims + " is no file");
        }
        // What ships alone was checked when it was built; the check costs a second that programs need not wait for.
        ClaimReader reader =
                new ClaimReader(terms.isEmpty() ? Products.shipped() : OwnTerms.in(terms, new CheckedTerms()));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(claims))) {
            return (lines ? each(in, reader) : one(in, reader)) ? 0 : 1;
        } catch (IOException cannotRead) {
            throw Failed.wrongUse(claims + " cannot be read: " + cannotRead.getMessage());
        }
    }

    /** @return whether every line was read */
    private boolean each(InputStream in, ClaimReader reader) throws IOException {
        ClaimLines lines = new ClaimLines(in);
        boolean all = true;
        List<ClaimLines.Line> some = lines.next(LINES_AT_ONCE);
        while (!some.isEmpty()) {
            List<Answer> answers =
                    some.parallelStream().map(line -> line.answer(reader)).toList();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < answers.size(); i++) {
                all &= say(answers.get(i), " line " + some.get(i).number(), text);
            }
            out().print(text);
            out().flush();
            some = lines.next(LINES_AT_ONCE);
        }
        return all;
    }

    private boolean one(InputStream in, ClaimReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean read = say(ClaimLines.whole(in.readAllBytes()).answer(reader), "", text);
        out().print(text);
        out().flush();
        return read;
    }

    /** @return whether the claim was read */
    private boolean say(Answer answer, String where, StringBuilder text) {
        if (form.json) {
            text.append(answer.json()).append('\n');
        } else if (answer instanceof Answer.Decided decided) {
            text.append(form.table ? StaffTable.of(decided) : Letter.of(decided))
                    .append('\n');
        }
        if (answer instanceof Answer.Unread unread) {
            complain(Objects.requireNonNull(file).getFileName() + where + ": "
                    + unread.fault().what());
        }
        return answer instanceof Answer.Decided;
    }

    private void complain(String what) {
        Objects.requireNonNull(spec).commandLine().getErr().println("adjudicate: " + what);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
