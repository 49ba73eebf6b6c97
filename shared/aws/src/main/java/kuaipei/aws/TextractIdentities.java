package kuaipei.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kuaipei.core.paper.LatinPage;
import kuaipei.core.paper.LatinPage.Pair;
import kuaipei.core.paper.LatinPage.Piece;
import kuaipei.core.paper.LatinPage.Word;
import software.amazon.awssdk.services.textract.model.AnalyzeIDDetections;
import software.amazon.awssdk.services.textract.model.IdentityDocument;

/**
 * What AnalyzeID says of an identity paper. It says no places: a value stands where a line holds it, and what stands on no line
 * is not taken. Its normalised values are guesses and are left out.
 */
final class TextractIdentities {

    private static final double PERCENT = 100;

    private TextractIdentities() {}

    static List<LatinPage> pages(List<IdentityDocument> documents) {
        List<Piece> lines = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (IdentityDocument document : documents) {
            List<Piece> text = TextractBlocks.pages(document.blocks()).stream()
                    .flatMap(page -> page.lines().stream())
                    .toList();
            lines.addAll(text);
            document.identityDocumentFields().forEach(field -> {
                AnalyzeIDDetections value = field.valueDetection();
                text.stream()
                        .filter(line -> !value.text().isBlank() && holds(line, value.text()))
                        .findFirst()
                        .ifPresent(
                                line -> pairs.add(new Pair(field.type().text(), Piece.NONE, piece(value, line), "")));
            });
        }
        return List.of(new LatinPage(1, lines, pairs, List.of()));
    }

    private static boolean holds(Piece line, String value) {
        return line.text().toUpperCase(Locale.ROOT).contains(value.toUpperCase(Locale.ROOT));
    }

    private static Piece piece(AnalyzeIDDetections value, Piece line) {
        return new Piece(List.of(new Word(value.text(), value.confidence() / PERCENT, line.box())), line.box());
    }
}
