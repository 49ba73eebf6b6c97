package kuaipei.core.claim;

import java.util.Optional;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quality;

/**
 * One photograph of a paper 单证, or one file of several, as the claim knows it. What was read on it lies under the reading's
 * key.
 *
 * @param declared what the phone said about the photograph before it came
 */
public record ClaimDocument(Declared declared, Status status) {

    /**
     * @param sha256 of the photograph, 64 lower-case hexadecimal digits
     * @param sizeBytes from 1
     * @param contentType {@code image/jpeg}, {@code image/png}, {@code application/pdf} or {@code application/ofd}
     * @param kind what the claimant believes it is; the reader decides
     */
    public record Declared(
            DocumentId id, String sha256, long sizeBytes, String contentType, Optional<DocumentKind> kind) {
        public Declared {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a SHA-256 is 64 lower-case hexadecimal digits");
            }
            if (sizeBytes < 1) {
                throw new IllegalArgumentException("a photograph has at least one byte");
            }
        }
    }

    /** How far the photograph came. */
    public sealed interface Status {}

    /** Announced; its photograph has not been read. */
    public record Expected() implements Status {}

    /**
     * @param kind of the first of its papers that is of a known kind
     * @param quality good if that of each is
     * @param reading object key of the full reading in the papers bucket
     */
    public record Read(DocumentKind kind, Quality quality, String reading) implements Status {}

    /** @param reason code: {@code not-those-declared}, {@code heic}, {@code truncated}, {@code gave-up}, … */
    public record Unreadable(String reason) implements Status {}

    public DocumentId id() {
        return declared.id();
    }

    /** Whether the reader has answered. */
    public boolean isAnswered() {
        return switch (status) {
            case Expected _ -> false;
            case Read _, Unreadable _ -> true;
        };
    }

    ClaimDocument with(Status answer) {
        return new ClaimDocument(declared, answer);
    }
}
