package kuaipei.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.Evidence;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.FactName;
import kuaipei.reading.DocumentReader;
import kuaipei.reading.Reading;

/** One claim's papers as they are read. Where two of them contradict each other, both are looked at again before it stays. */
final class ClaimPapers {
    private static final Map<FactName, Set<FieldName>> FIELDS = new EnumMap<>(Map.of(
            FactName.INSURED_NAME, EnumSet.of(FieldName.NAME, FieldName.PAYER),
            FactName.ID_NUMBER, EnumSet.of(FieldName.ID_NUMBER),
            FactName.BILL_TOTAL, EnumSet.of(FieldName.TOTAL, FieldName.TOTAL_IN_WORDS),
            FactName.ADMISSION_DATE, EnumSet.of(FieldName.ADMISSION_DATE),
            FactName.DISCHARGE_DATE, EnumSet.of(FieldName.DISCHARGE_DATE),
            FactName.HOSPITAL, EnumSet.of(FieldName.HOSPITAL),
            FactName.PAYEE_CARD, EnumSet.of(FieldName.CARD_NUMBER),
            FactName.DEATH_DATE, EnumSet.of(FieldName.DEATH_DATE)));

    private final ClaimProof.Registers registers;
    private final Optional<EvidencePage> page;
    private final List<Paper> papers = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    ClaimPapers(ClaimProof.Registers registers, Optional<EvidencePage> page) {
        this.registers = registers;
        this.page = page;
    }

    void add(Path file, Reading reading) {
        if (reading.refusal().isPresent()) {
            return;
        }
        for (Paper paper : reading.papers()) {
            papers.add(paper);
            files.add(file);
            page.ifPresent(shown -> reading.upright(paper).ifPresent(picture -> shown.show(paper, picture)));
        }
    }

    List<Paper> all() {
        return List.copyOf(papers);
    }

    /** The facts across the papers, after a second look at what contradicts. */
    ClaimProof proof(DocumentReader reader) throws IOException {
        ClaimProof first = ClaimProof.of(papers, Optional.empty(), registers);
        Set<FieldName> disputed = disputed(first);
        if (disputed.isEmpty()) {
            return first;
        }
        for (Path file : new LinkedHashSet<>(files)) {
            List<Integer> wanted = IntStream.range(0, papers.size())
                    .filter(i -> files.get(i).equals(file) && isDisputed(papers.get(i), disputed))
                    .boxed()
                    .toList();
            if (!wanted.isEmpty()) {
                // The pictures were let go after reading: twelve papers at once would fill the memory.
                Reading again = reader.read(file.toString(), Files.readAllBytes(file));
                for (int at : wanted) {
                    Paper paper = papers.get(at);
                    again.upright(paper)
                            .ifPresent(picture -> papers.set(at, reader.lookAgain(paper, picture, disputed)));
                }
            }
        }
        return ClaimProof.of(papers, Optional.empty(), registers);
    }

    private static Set<FieldName> disputed(ClaimProof proof) {
        Set<FieldName> fields = EnumSet.noneOf(FieldName.class);
        proof.byName().forEach((name, fact) -> {
            if (isDisputed(fact)) {
                fields.addAll(FIELDS.getOrDefault(name, Set.of()));
            }
        });
        return fields;
    }

    private static boolean isDisputed(Paper paper, Set<FieldName> fields) {
        return paper.quality().usable()
                && fields.stream().anyMatch(field -> paper.readings(field).count() > 0);
    }

    private static boolean isDisputed(Evidence<?> fact) {
        return fact instanceof Doubtful<?>(var _, String why, var _) && why.equals("contradiction");
    }

    String page(ClaimProof proof) {
        return page.orElseThrow().html(proof);
    }
}
