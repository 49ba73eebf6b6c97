package kuaipei.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.reading.engine.ModelSet;
import kuaipei.reading.engine.PaddleReader;
import kuaipei.reading.file.PictureFile;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.layout.Apart;
import kuaipei.reading.layout.Layouts;

/**
 * Reads photographs of papers and documents page by page: opens the file, reads the text, tells the kind, finds the fields. What it finds is read, not
 * proven. One page at a time; not for several threads at once.
 */
public final class DocumentReader implements AutoCloseable {
    /** Papers that may carry a QR code, and those of which nobody knows; looking for one costs a third of a page. */
    private static final Set<DocumentKind> CODED = EnumSet.of(
            DocumentKind.INPATIENT_RECEIPT,
            DocumentKind.OUTPATIENT_RECEIPT,
            DocumentKind.VAT_INVOICE,
            DocumentKind.TRAIN_TICKET,
            DocumentKind.OTHER);

    private static final String DRY_PAGE = "dry-page.jpg";

    private final PaddleReader engine;
    private Layouts layouts;
    private final String name;

    private DocumentReader(ModelSet models, Layouts layouts, int threads) {
        this.engine = new PaddleReader(models, threads);
        this.layouts = layouts;
        this.name = models.name();
    }

    /**
     * The reader with the models and layouts that ship.
     *
     * @param threads for one page; as many as there are CPUs
     */
    public static DocumentReader shipped(int threads) {
        return new DocumentReader(ModelSet.shipped(), Layouts.shipped(), threads);
    }

    /** A reader with layouts of one's own; see {@link Layouts#with(java.nio.file.Path)}. */
    public static DocumentReader of(Layouts layouts, int threads) {
        return new DocumentReader(ModelSet.shipped(), layouts, threads);
    }

    /**
     * Reads a receipt that ships, of nobody: the first page costs seconds of compilation, which belong before a snapshot and not
     * into a claimant's waiting. A real one, for it goes all the way to the fields.
     */
    public Reading prime() {
        try (InputStream page = Objects.requireNonNull(DocumentReader.class.getResourceAsStream(DRY_PAGE), DRY_PAGE)) {
            return read("dry-page", page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the page that ships cannot be loaded", e);
        }
    }

    /** From now on pages are read with these layouts. */
    public void use(Layouts other) {
        layouts = other;
    }

    /** Name of models and layouts together: readings under another name are made anew. */
    public String name() {
        return name + "-" + layouts.edition();
    }

    /**
     * Reads one file. It never throws for what is in the file: what cannot be read is answered with its refusal.
     *
     * @param document id of the claim document, or the file's name outside a claim
     */
    public Reading read(String document, byte[] file) {
        return switch (PictureFile.open(file)) {
            case PictureFile.Opened.Refused(Refusal why) -> refused(document, why);
            case PictureFile.Opened.Pages(List<Pixels> pages) -> read(document, pages);
        };
    }

    /** Papers that lie together on one page are a page each: the first keeps the page's number, the others follow the last. */
    private Reading read(String document, List<Pixels> pages) {
        List<Paper> papers = new ArrayList<>();
        List<Pixels> upright = new ArrayList<>();
        List<Paper> beside = new ArrayList<>();
        List<Pixels> theirs = new ArrayList<>();
        for (Pixels page : pages) {
            PaddleReader.Text text = engine.read(page);
            Pixels picture = text.quarters() == 0 ? page : page.turned(text.quarters());
            List<Apart.Part> parts = new Apart(layouts).of(text.lines());
            PageCodes codes = new PageCodes(picture);
            upright.add(picture);
            papers.add(paper(document, upright.size(), codes, parts.getFirst()));
            for (Apart.Part part : parts.subList(1, parts.size())) {
                theirs.add(picture);
                beside.add(paper(document, pages.size() + theirs.size(), codes, part));
            }
        }
        papers.addAll(beside);
        upright.addAll(theirs);
        return new Reading(written(papers), upright, Optional.empty());
    }

    /** Without the empty backs of sheets, as long as something stands on another page. */
    private static List<Paper> written(List<Paper> papers) {
        List<Paper> written =
                papers.stream().filter(paper -> !paper.lines().isEmpty()).toList();
        return written.isEmpty() ? papers.subList(0, 1) : written;
    }

    private Paper paper(String document, int page, PageCodes codes, Apart.Part part) {
        Quality quality = QualityGate.of(codes.picture(), part.lines());
        Paper read = layouts.paper(document, page, quality, part.lines(), List.of());
        Paper paper = CODED.contains(read.kind()) ? read.with(codes.on(part.ground())) : read;
        return new SecondLook(engine, layouts).at(codes.picture(), paper);
    }

    /**
     * A paper that was read, with a second look at some of its fields: those that another paper of the claim contradicts.
     *
     * @param upright the picture of its reading
     */
    public Paper lookAgain(Paper paper, Pixels upright, Set<FieldName> fields) {
        List<FieldReading> wanted = paper.fields().stream()
                .filter(reading -> reading.source() == FieldReading.Source.PRINTED && fields.contains(reading.field()))
                .filter(reading -> paper.fields().stream()
                        .noneMatch(look -> look.source() == FieldReading.Source.SECOND_LOOK
                                && look.place().equals(reading.place())))
                .toList();
        return new SecondLook(engine, layouts).at(upright, paper, wanted);
    }

    private static Reading refused(String document, Refusal why) {
        Quality quality = new Quality(Quality.Verdict.REFUSED, why.code());
        Paper paper =
                new Paper(document, DocumentKind.OTHER, "none", quality, List.of(), List.of(), List.of(), List.of());
        return new Reading(List.of(paper), List.of(), Optional.of(why));
    }

    @Override
    public void close() {
        engine.close();
    }
}
