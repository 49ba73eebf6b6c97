package kuaipei.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kuaipei.aws.PapersJson;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimDocument.Declared;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Outcome;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.core.port.Commands;
import kuaipei.core.port.DocumentStore;
import kuaipei.core.port.PhotoKey;
import kuaipei.reading.Reading;

/** What becomes of a photograph that arrived: one answer on its claim, whatever is in the file and however often it comes. */
record Photographs(Commands commands, DocumentStore documents, PaperReading reading, Optional<LatinReading> latin) {

    private static final System.Logger LOG = System.getLogger("kuaipei.reading");

    /** Reads a photograph and tells its claim. */
    void read(PhotoKey photo) {
        expected(photo).ifPresent(declared -> tell(photo, answer(photo, declared)));
    }

    /** The reader died on this photograph as often as the queue tried: said without trying again. */
    void giveUp(PhotoKey photo) {
        expected(photo).ifPresent(_ -> tell(photo, new ClaimDocument.Unreadable("gave-up")));
    }

    /** A job of the outside engine is said to be done; what became of it is asked of the engine itself. */
    void completed(PhotoKey photo, String job) {
        expected(photo)
                .ifPresent(declared -> latin.ifPresentOrElse(
                        each -> {
                            String folder = folder(photo, declared);
                            if (each.job(folder)
                                    .filter(begun -> !begun.equals(job))
                                    .isPresent()) {
                                ignored(photo, "foreign-job");
                            } else {
                                tell(photo, made(folder, each.collected(photo, job)));
                            }
                        },
                        () -> ignored(photo, "no-such-engine")));
    }

    /** What the phone said about the photograph; empty, and said in the log, if nobody waits for it. */
    private Optional<Declared> expected(PhotoKey photo) {
        Optional<ClaimState> claim = commands.claims().load(photo.claim()).map(stored -> stored.state());
        if (claim.isEmpty()) {
            return ignored(photo, "unknown-claim");
        }
        if (!claim.get().takesPapers()) {
            return ignored(photo, "claim-settled");
        }
        Optional<ClaimDocument> document = claim.get().file().document(photo.document());
        if (document.isEmpty()) {
            return ignored(photo, "unknown-document");
        }
        if (document.get().isAnswered()) {
            return ignored(photo, "read-before");
        }
        return document.map(ClaimDocument::declared);
    }

    private static Optional<Declared> ignored(PhotoKey photo, String code) {
        LOG.log(System.Logger.Level.INFO, "{0} ignored: {1}", photo, code);
        return Optional.empty();
    }

    private ClaimDocument.Status answer(PhotoKey photo, Declared declared) {
        byte[] file = documents.incoming(photo).orElse(null);
        if (file == null) {
            return new ClaimDocument.Unreadable("photograph-gone");
        }
        if (file.length != declared.sizeBytes() || !sha256(file).equals(declared.sha256())) {
            return new ClaimDocument.Unreadable("not-those-declared");
        }
        reading.refresh();
        String folder = folder(photo, declared);
        String key = folder + reading.name() + ".json";
        String latinKey = folder + LatinReading.NAME + ".json";
        Optional<ClaimDocument.Status> before = kept(key)
                .map(paper -> read(paper, key))
                .or(() -> latin.flatMap(_ -> kept(latinKey)).map(paper -> read(paper, latinKey)))
                .<ClaimDocument.Status>map(read -> read)
                .or(() -> latin.flatMap(each -> each.begun(photo, folder)).map(answer -> made(folder, answer)));
        return before.orElseGet(() -> firstRead(photo, folder, file));
    }

    private ClaimDocument.Status firstRead(PhotoKey photo, String folder, byte[] file) {
        Reading made = reading.read(photo.document().value(), file);
        for (int page = 1; page <= made.pages().size(); page++) {
            byte[] picture = Upright.jpeg(made.pages().get(page - 1));
            documents.keep(folder + (page == 1 ? "upright.jpg" : "upright-" + page + ".jpg"), picture, "image/jpeg");
        }
        Optional<ClaimDocument.Status> other =
                latin.flatMap(each -> each.of(photo, folder, file, made)).map(answer -> made(folder, answer));
        return other.orElseGet(() -> made.refusal()
                .<ClaimDocument.Status>map(why -> new ClaimDocument.Unreadable(why.code()))
                .orElseGet(() -> keep(folder + reading.name() + ".json", made.papers())));
    }

    private ClaimDocument.Status made(String folder, LatinReading.Answer answer) {
        return switch (answer) {
            case LatinReading.Made(Paper paper) -> keep(folder + LatinReading.NAME + ".json", List.of(paper));
            case LatinReading.Unreadable(String reason) -> new ClaimDocument.Unreadable(reason);
        };
    }

    /** Keeps papers before they are told; what another delivery kept first is what counts. */
    private ClaimDocument.Status keep(String key, List<Paper> papers) {
        return documents.keep(key, PapersJson.write(papers), "application/json")
                ? read(papers, key)
                : read(kept(key).orElseThrow(() -> new IllegalStateException("a kept reading is gone: " + key)), key);
    }

    private static String folder(PhotoKey photo, Declared declared) {
        return photo + "/" + declared.sha256() + "/";
    }

    /** The reading that lies there already: of a delivery that died after it, or of one that was faster. */
    private Optional<List<Paper>> kept(String key) {
        return documents.kept(key).map(PapersJson::read);
    }

    /** Of a file with several papers: the first kind that is known, and the first quality that asks for another file. */
    private static ClaimDocument.Read read(List<Paper> papers, String key) {
        DocumentKind kind = papers.stream()
                .map(Paper::kind)
                .filter(each -> each != DocumentKind.OTHER)
                .findFirst()
                .orElse(DocumentKind.OTHER);
        Quality quality = papers.stream()
                .map(Paper::quality)
                .filter(each -> !each.usable())
                .findFirst()
                .orElse(Quality.GOOD);
        return new ClaimDocument.Read(kind, quality, key);
    }

    private void tell(PhotoKey photo, ClaimDocument.Status answer) {
        ClaimCommand command = switch (answer) {
            case ClaimDocument.Read read -> new ClaimCommand.RecordReading(photo.document(), read);
            case ClaimDocument.Unreadable why -> new ClaimCommand.RecordUnreadable(photo.document(), why);
            case ClaimDocument.Expected() -> throw new IllegalStateException("an answer says something");
        };
        if (commands.carryOut(photo.claim(), command)
                instanceof Commands.Answered(Outcome.Refused(Outcome.Refusal why), var _)) {
            ignored(photo, why.wire());
            return;
        }
        LOG.log(System.Logger.Level.INFO, "{0} {1}", photo, code(answer));
    }

    private static String code(ClaimDocument.Status answer) {
        return switch (answer) {
            case ClaimDocument.Read(var kind, var _, var _) -> kind.wire();
            case ClaimDocument.Unreadable(String reason) -> reason;
            case ClaimDocument.Expected() -> "expected";
        };
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
