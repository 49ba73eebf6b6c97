package kuaipei.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.products.Grading;
import kuaipei.products.HospitalFile;
import kuaipei.reading.DocumentReader;
import kuaipei.reading.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: what the reader makes of files, and what of it is proven. */
@Command(
        name = "read",
        description = "Reads photographs of papers: kind, fields, evidence. 识别单证照片。",
        mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Photographs, JPEG or PNG, and PDF or OFD files.")
    List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON object a line for programs.")
    boolean json;

    @Option(names = "--claim", description = "The files are one claim's papers: prove facts across them as well.")
    boolean claim;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "With --claim: a page that shows each fact beside the places that prove it. 证据页。")
    Optional<Path> html = Optional.empty();

    @Option(names = "--hospitals", paramLabel = "FILE", description = "A hospital register instead of the one shipped.")
    Optional<Path> hospitals = Optional.empty();

    @Option(names = "--layouts", paramLabel = "DIR", description = "Layouts of this folder beside those shipped.")
    Optional<Path> layouts = Optional.empty();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        HospitalRegister register =
                hospitals.isPresent() ? HospitalFile.read(Files.readAllBytes(hospitals.get())) : HospitalFile.shipped();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ClaimPapers papers = new ClaimPapers(
                new ClaimProof.Registers(
                        register,
                        (subClass, grade) -> Grading.shipped().items().stream()
                                .anyMatch(item -> item.subClass().equals(subClass) && item.grade() == grade)),
                html.map(_ -> new EvidencePage()));
        boolean refused = false;
        int threads = Runtime.getRuntime().availableProcessors();
        try (DocumentReader reader = DocumentReader.of(ChosenLayouts.of(layouts, spec), threads)) {
            for (Path file : files) {
                long start = System.nanoTime();
                ReadAnswer answer = answer(reader, file, register, papers, start);
                refused |= answer.isRefused();
                out.println(json ? answer.json() : answer.text());
                out.flush();
            }
            if (claim) {
                ClaimProof proof = papers.proof(reader);
                out.println(json ? ClaimAnswer.json(proof) : ClaimAnswer.text(proof, papers.all()));
                out.flush();
                if (html.isPresent()) {
                    Files.writeString(html.get(), papers.page(proof));
                }
            }
        }
        return refused ? 1 : 0;
    }

    private static ReadAnswer answer(
            DocumentReader reader, Path file, HospitalRegister register, ClaimPapers papers, long start)
            throws IOException {
        if (Files.isDirectory(file)) {
            return ReadAnswer.refused(file, "folder", "is a folder; name the files in it");
        }
        if (!Files.isReadable(file)) {
            return ReadAnswer.refused(file, "missing", "is not there or cannot be opened");
        }
        Reading reading = reader.read(file.toString(), Files.readAllBytes(file));
        papers.add(file, reading);
        long millis = (System.nanoTime() - start) / 1_000_000;
        return reading.refusal()
                .map(why -> ReadAnswer.refused(file, why.code(), why.english()))
                .orElseGet(() -> ReadAnswer.of(file, reading.papers(), register, millis));
    }
}
