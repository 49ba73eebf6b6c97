package kuaipei.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.LatinPage;
import kuaipei.core.paper.LatinPage.Pair;
import kuaipei.core.paper.LatinPage.Piece;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.textract.model.ExpenseDetection;
import software.amazon.awssdk.services.textract.model.ExpenseDocument;
import software.amazon.awssdk.services.textract.model.ExpenseField;

/** What AnalyzeExpense says of a bill: summary fields under its own names, items, and the text. */
final class TextractExpenses {

    private TextractExpenses() {}

    /** One page: the picture of which several bills may have been found. */
    static List<LatinPage> pages(List<ExpenseDocument> bills) {
        List<Piece> lines = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        List<List<Pair>> rows = new ArrayList<>();
        for (ExpenseDocument bill : bills) {
            TextractBlocks.pages(bill.blocks()).forEach(page -> lines.addAll(page.lines()));
            bill.summaryFields().forEach(field -> pairs.add(pair(field)));
            bill.lineItemGroups().stream()
                    .flatMap(group -> group.lineItems().stream())
                    .forEach(item -> rows.add(item.lineItemExpenseFields().stream()
                            .map(TextractExpenses::pair)
                            .toList()));
        }
        return List.of(new LatinPage(1, lines, pairs, rows));
    }

    private static Pair pair(ExpenseField field) {
        return new Pair(
                field.type() == null ? "" : field.type().text(),
                piece(field.labelDetection()),
                piece(field.valueDetection()),
                field.currency() == null
                        ? ""
                        : Optional.ofNullable(field.currency().code()).orElse(""));
    }

    private static Piece piece(@Nullable ExpenseDetection found) {
        if (found == null || found.text() == null || found.geometry() == null) {
            return Piece.NONE;
        }
        return new Piece(
                List.of(TextractBlocks.word(found.text(), found.confidence(), found.geometry())),
                TextractBlocks.quad(found.geometry()));
    }
}
