package kuaipei.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.page.Printer;
import kuaipei.drawing.page.Truth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingTest {

    private static final int SEEDS = 3;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Drawing drawing;

    @BeforeEach
    void needs_fonts() {
        ChineseFonts.required();
        drawing = new Drawing();
    }

    @Test
    void the_same_seed_writes_the_same_truth_and_the_same_pictures(@TempDir Path once, @TempDir Path again)
            throws IOException {
        drawing.claims(7, 1, Drawing.LIARS, once, done -> {});
        new Drawing().claims(7, 1, Drawing.LIARS, again, done -> {});
        List<Path> files;
        try (Stream<Path> found = Files.walk(once)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        assertEquals(2 * Drawing.KINDS.size() + 1, files.size());
        for (Path file : files) {
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again.resolve(once.relativize(file))));
        }
    }

    @Test
    void another_seed_tells_of_somebody_else() {
        assertNotEquals(
                truth(1, DocumentKind.ID_CARD, 0).fields(),
                truth(2, DocumentKind.ID_CARD, 0).fields());
    }

    @Test
    void every_layout_of_every_kind_can_be_printed_without_a_text_over_another() {
        for (DocumentKind kind : Drawing.KINDS) {
            for (int layout = 0; layout < Printer.LAYOUTS; layout++) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    Truth truth = truth(seed, kind, layout);
                    assertEquals(kind.wire() + "-" + layout, truth.layout());
                    assertFalse(truth.fields().isEmpty());
                }
            }
        }
    }

    @Test
    void a_receipt_adds_up_in_groups_in_payments_and_in_words() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Truth receipt = truth(seed, DocumentKind.INPATIENT_RECEIPT, seed % Printer.LAYOUTS);
            Money total = money(receipt, "total");
            assertEquals(total, sum(receipt.rows()));
            assertEquals(
                    total,
                    money(receipt, "fundPaid")
                            .plus(money(receipt, "otherPaid"))
                            .plus(money(receipt, "accountPaid"))
                            .plus(money(receipt, "cashPaid")));
            assertEquals(AmountInWords.of(total), receipt.fields().get("totalInWords"));
        }
    }

    @Test
    void a_fee_list_adds_up_to_the_receipt_of_its_claim() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Truth list = truth(seed, DocumentKind.FEE_LIST, seed % Printer.LAYOUTS);
            assertEquals(money(truth(seed, DocumentKind.INPATIENT_RECEIPT, 0), "total"), sum(list.rows()));
            assertEquals(money(list, "total"), sum(list.rows()));
            assertTrue(list.rows().size() >= 10 && list.rows().size() <= 40);
            for (Map<String, String> row : list.rows()) {
                Money unit = Money.ofYuan(String.valueOf(row.get("unitPrice")));
                long count = Long.parseLong(String.valueOf(row.get("quantity")));
                assertEquals(unit.times(count).toString(), row.get("amount"));
            }
        }
    }

    @Test
    void identity_and_card_numbers_carry_their_check_digits() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Object> card = truth(seed, DocumentKind.ID_CARD, 0).fields();
            IdNumber id = new IdNumber(String.valueOf(card.get("idNumber")));
            assertEquals(id.birthDate().toString(), card.get("birthDate"));
            assertEquals(id.sex() == IdNumber.Sex.MALE ? "男" : "女", card.get("sex"));
            String number = String.valueOf(
                    truth(seed, DocumentKind.BANK_CARD, 0).fields().get("cardNumber"));
            assertTrue(CardNumber.read(number).isPresent());
        }
    }

    private Truth truth(long seed, DocumentKind kind, int layout) {
        Dice dice = new Dice(seed);
        Facts facts = Drawing.facts(dice);
        return drawing.truth(kind, layout, facts, dice.apart(kind.wire()));
    }

    private static Money money(Truth truth, String field) {
        return Money.ofYuan(String.valueOf(truth.fields().get(field)));
    }

    private static Money sum(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> Money.ofYuan(String.valueOf(row.get("amount"))))
                .reduce(Money.ZERO, Money::plus);
    }
}
