package kuaipei.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kuaipei.products.Products;
import kuaipei.products.cases.Case;
import kuaipei.products.cases.CaseFolder;
import kuaipei.products.claimfile.ClaimReader;
import kuaipei.schema.CheckedTerms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cases}: runs examples of what terms give, and says where they disagree. */
@Command(
        name = "cases",
        description = "Runs the products' cases, or those in folders of yours. 条款案例。",
        mixinStandardHelpOptions = true)
public final class CasesCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = "Folders with cases; a product.yaml in one stands for the product of its code.")
    private List<Path> folders = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        CheckedTerms terms = new CheckedTerms();
        Products products = OwnTerms.in(folders, terms);
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        LocalDate yearAgo = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(1);
        products.uncheckedSince(yearAgo)
                .forEach(each -> err.println("warning: not compared with the wording for over a year: " + each));
        err.flush();
        ClaimReader reader = new ClaimReader(products);
        int passed = 0;
        int failed = 0;
        for (Map.Entry<String, String> file : files().entrySet()) {
            for (Optional<String> failure : failures(terms, file, reader)) {
                failure.ifPresent(out::println);
                passed += failure.isEmpty() ? 1 : 0;
                failed += failure.isPresent() ? 1 : 0;
            }
        }
        out.println(passed + " passed, " + failed + " failed");
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    /** One for each case, empty where it passed. A file that cannot be read fails once, by name. */
    private static List<Optional<String>> failures(
            CheckedTerms terms, Map.Entry<String, String> file, ClaimReader reader) {
        try {
            List<Optional<String>> failures = new ArrayList<>();
            for (Case each : terms.cases(file.getKey(), file.getValue())) {
                failures.add(each.failure(reader));
            }
            return failures;
        } catch (IllegalArgumentException wrong) {
            return List.of(Optional.of(String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ")));
        }
    }

    private Map<String, String> files() {
        if (folders.isEmpty()) {
            return CaseFolder.shipped();
        }
        Map<String, String> files = new TreeMap<>();
        folders.forEach(folder -> files.putAll(CaseFolder.of(folder)));
        if (files.isEmpty()) {
            throw Failed.wrongUse("there is no case in " + folders);
        }
        return files;
    }
}
