package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disability that was there before cover: asked for only where a product's terms deduct it. */
class ExistingDisabilityTest {
    private static final String CLAIM = """
            {"id": "c-1", "product": "elderly-accident", "decideOn": "2026-12-31",
             "insured": {"name": "陈思远", "idNumber": "440514195003120412", "coverFrom": "2026-01-01", "coverTo": "2026-12-31"},
             "event": {"date": "2026-04-01", "cause": "fall"},
             "disability": {"items": ["7.6/3/二肢缺失(腕踝)"], "assessedOn": "2026-08-01", "paidBefore": "0.00"%s},
             "documents": [], "payee": {"name": "陈思远", "cardNumber": "6222020200112233446"}}
            """;
    private static final String FOOT_LOST_BEFORE = ", \"existing\": [\"7.6/6/一肢缺失(腕踝)\"]";

    @TempDir
    private Path folder = Path.of("");

    /** The first product, if its terms had a clause 4.4 on what was there. */
    private ClaimReader deducting() throws IOException {
        Path copy = Folder.copy("elderly-accident", folder.resolve("p"));
        Path product = copy.resolve("product.yaml");
        String text = Files.readString(product);
        String clause = "combining: \"4.2\"\n";
        assertTrue(text.contains(clause));
        Files.writeString(product, text.replace(clause, clause + "    existing-counts-as-paid: \"4.4\"\n"));
        return new ClaimReader(Products.shippedAnd(List.of(copy)));
    }

    private static String prepared(String existing, ClaimReader reader) {
        Answer answer = Answer.to(CLAIM.formatted(existing), reader);
        return assertInstanceOf(Answer.Decided.class, answer).json();
    }

    @Test
    void it_comes_off_with_its_clause() throws IOException {
        String json = prepared(FOOT_LOST_BEFORE, deducting());
        assertTrue(json.contains("\"prepared\":{\"amount\":\"900.00\""), json);
        assertTrue(json.contains("{\"clause\":\"4.4\",\"text\":\"原有伤残 6 级视为已付，扣除 1500.00 元\""), json);
    }

    @Test
    void nothing_that_was_there_changes_nothing() throws IOException {
        ClaimReader deducting = deducting();
        assertEquals(prepared("", deducting), prepared(", \"existing\": []", deducting));
        assertEquals(prepared("", deducting), prepared("", new ClaimReader(Products.shipped())));
    }

    @Test
    void an_item_that_is_not_in_the_table_cannot_be_read() throws IOException {
        Answer answer = Answer.to(CLAIM.formatted(", \"existing\": [\"7.6/5/一肢缺失(腕踝)\"]"), deducting());
        String said = assertInstanceOf(Answer.Unread.class, answer).json();
        assertTrue(said.contains("disability.existing[0]"), said);
    }

    @Test
    void where_the_terms_do_not_deduct_it_the_field_is_unknown() {
        Answer answer = Answer.to(CLAIM.formatted(FOOT_LOST_BEFORE), new ClaimReader(Products.shipped()));
        String said = assertInstanceOf(Answer.Unread.class, answer).json();
        assertTrue(said.contains("disability.existing"), said);
    }
}
