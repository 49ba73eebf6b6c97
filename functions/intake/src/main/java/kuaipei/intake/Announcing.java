package kuaipei.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kuaipei.aws.UploadForms;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimDocument.Declared;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Outcome;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Limits;
import kuaipei.core.port.PhotoKey;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /claims/{claim}/documents}: a photograph is announced and gets the form to post it with. */
record Announcing(Commands commands, UploadForms forms) {

    private static final List<String> TAKEN = List.of("image/jpeg", "image/png", "application/pdf", "application/ofd");
    private static final List<String> HEIC = List.of("image/heic", "image/heif");
    private static final int ID_DIGITS = 32;

    APIGatewayV2HTTPResponse answer(ClaimId claim, String text) throws BadRequest {
        Declared declared = declared(claim, text);
        return switch (commands.carryOut(claim, new ClaimCommand.ExpectDocument(declared))) {
            case Commands.NoSuchClaim() -> Answer.of(Problem.NO_SUCH_CLAIM);
            case Commands.Answered(Outcome.Refused(Outcome.Refusal why), var _) -> Answer.of(Problem.of(why));
            case Commands.Answered(var _, var stored)
            when isUnreadable(stored, declared.id()) ->
                Answer.of(Problem.conflict("read-before", "这张照片我们已经看过，没能看清，请重新拍一张再上传。", List.of(declared.id())));
            case Commands.Answered(var _, var stored) ->
                stored.state()
                        .file()
                        .document(declared.id())
                        .map(ClaimDocument::declared)
                        .filter(known -> isSamePhotograph(known, declared))
                        .map(known -> Answer.of(Answer.CREATED, form(claim, known)))
                        .orElseGet(() -> Answer.of(Problem.conflict(
                                "announced-otherwise",
                                "这张照片已登记过，但当时填写的大小或格式不同；同一张照片的大小和格式应一致，请核对后重试。",
                                List.of(declared.id()))));
        };
    }

    /** The reader's first answer stands, so that a form for the same bytes would promise what nobody does. */
    private static boolean isUnreadable(StoredClaim stored, DocumentId document) {
        return stored.state()
                .file()
                .document(document)
                .filter(known -> known.status() instanceof ClaimDocument.Unreadable)
                .isPresent();
    }

    /** What the claimant believes the paper is may change; the bytes of one hash may not. */
    private static boolean isSamePhotograph(Declared known, Declared declared) {
        return known.sizeBytes() == declared.sizeBytes() && known.contentType().equals(declared.contentType());
    }

    private ObjectNode form(ClaimId claim, Declared declared) {
        UploadForms.Form form = forms.form(new PhotoKey(claim, declared.id()), declared);
        ObjectNode body = Answer.object();
        body.put("document", declared.id().value());
        body.put("url", form.url().toString());
        ObjectNode fields = body.putObject("fields");
        form.fields().forEach(fields::put);
        return body;
    }

    private static Declared declared(ClaimId claim, String text) throws BadRequest {
        Body body = Body.of(text, "kind", "size", "sha256", "contentType");
        Optional<DocumentKind> kind = kind(body.optionalText("kind", 50));
        long size = body.wholeNumber("size");
        if (size < 1) {
            throw new BadRequest("empty-photograph", "照片文件是空的，请重新拍照。");
        }
        if (size > Limits.MOST_PHOTO_BYTES) {
            throw new BadRequest("too-large", "照片超过 20 MB，请用较小的照片。");
        }
        String sha256 = body.text("sha256", 64);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new BadRequest("bad-sha256", "“sha256”应为照片 SHA-256 的 64 位小写十六进制数字。");
        }
        return new Declared(id(claim, sha256), sha256, size, contentType(body.text("contentType", 100)), kind);
    }

    private static Optional<DocumentKind> kind(Optional<String> wire) throws BadRequest {
        Optional<DocumentKind> kind = wire.flatMap(DocumentKind::ofWire);
        if (wire.isPresent() && kind.isEmpty()) {
            throw new BadRequest("unknown-kind", "没有“kind”所写的材料类型；不确定时可以不填。");
        }
        return kind;
    }

    private static String contentType(String type) throws BadRequest {
        if (HEIC.contains(type)) {
            throw new BadRequest("heic", "这是 HEIC 格式照片，请在手机相机设置里选“兼容性最佳”，或发送 JPEG、PNG 照片。");
        }
        if (!TAKEN.contains(type)) {
            throw new BadRequest(
                    "not-a-picture",
                    "只接收 JPEG（image/jpeg）、PNG（image/png）照片、PDF（application/pdf）或 OFD（application/ofd）文件，请拍照后上传。");
        }
        return type;
    }

    private static DocumentId id(ClaimId claim, String sha256) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((claim + "#" + sha256).getBytes(StandardCharsets.UTF_8));
            return new DocumentId(HexFormat.of().formatHex(hash).substring(0, ID_DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
