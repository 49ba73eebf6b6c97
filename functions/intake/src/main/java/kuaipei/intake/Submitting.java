package kuaipei.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.Commands;
import kuaipei.core.port.PhotoKey;

/**
 * {@code POST /claims/{claim}/submission}: "that is all I have".
 *
 * @param hasArrived whether a photograph lies in the bucket
 */
record Submitting(Commands commands, Predicate<PhotoKey> hasArrived, Progress progress) {

    APIGatewayV2HTTPResponse answer(StoredClaim claim, String text) throws BadRequest {
        SortedSet<DocumentId> documents = documents(text);
        List<DocumentId> missing = claim.state().takesPapers() ? missing(claim, documents) : List.of();
        if (!missing.isEmpty()) {
            return Answer.of(Problem.conflict(
                    "photographs-missing", "有 " + missing.size() + " 份材料的照片还没有收到（编号见 documents），请上传后再提交。", missing));
        }
        return switch (commands.carryOut(claim.claim(), new ClaimCommand.Submit(documents))) {
            case Commands.NoSuchClaim() -> Answer.of(Problem.NO_SUCH_CLAIM);
            case Commands.Answered(Outcome.Refused(Outcome.Refusal why), var stored) ->
                Answer.of(Problem.conflict(
                        why.wire(), why.chinese(), unknown(stored.state().file(), documents)));
            case Commands.Answered(var _, var stored) -> Answer.of(Answer.ACCEPTED, progress.of(stored));
        };
    }

    /** Announced, neither submitted nor read before, and nothing lies in the bucket. */
    private List<DocumentId> missing(StoredClaim claim, SortedSet<DocumentId> documents) {
        ClaimFile file = claim.state().file();
        List<DocumentId> missing = new ArrayList<>();
        for (DocumentId document : documents) {
            boolean open =
                    file.document(document).filter(known -> !known.isAnswered()).isPresent();
            if (open && !file.submitted().contains(document) && !arrived(claim.claim(), document)) {
                missing.add(document);
            }
        }
        return missing;
    }

    private boolean arrived(ClaimId claim, DocumentId document) {
        return hasArrived.test(new PhotoKey(claim, document));
    }

    private static List<DocumentId> unknown(ClaimFile file, SortedSet<DocumentId> documents) {
        return documents.stream()
                .filter(document -> file.document(document).isEmpty())
                .toList();
    }

    private static SortedSet<DocumentId> documents(String text) throws BadRequest {
        SortedSet<DocumentId> documents = new TreeSet<>();
        for (String each : Body.of(text, "documents").texts("documents", Lifecycle.MOST_DOCUMENTS, 200)) {
            documents.add(DocumentId.parse(each)
                    .orElseThrow(() -> new BadRequest("bad-document-id", "“documents”中有不是材料编号的内容，请填写登记照片时收到的编号。")));
        }
        return documents;
    }
}
