package kuaipei.core.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.money.Money;
import org.junit.jupiter.api.Test;

class ClaimMovesTest {

    private static final ClaimId CLAIM = new ClaimId("KP-7F3K09QW2M");
    private static final String PRODUCT = "elderly-accident";

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    private static ClaimMove move(long seq, String product, int day, String outstanding, String paid, boolean closed) {
        return new ClaimMove(CLAIM, seq, product, april(day), Money.ofYuan(outstanding), Money.ofYuan(paid), closed);
    }

    @Test
    void each_sum_stands_until_the_next_move_of_its_claim() {
        ClaimMoves moves = ClaimMoves.of(List.of(
                move(9, PRODUCT, 12, "0.00", "500.00", true),
                move(4, PRODUCT, 3, "360.00", "0.00", false),
                move(6, PRODUCT, 8, "500.00", "0.00", false)));
        assertEquals(
                List.of(
                        new Reserve(PRODUCT, Money.ofYuan("360.00"), april(3), Optional.of(april(8))),
                        new Reserve(PRODUCT, Money.ofYuan("500.00"), april(8), Optional.of(april(12)))),
                moves.reserves());
        assertEquals(List.of(new Closing(PRODUCT, april(12), Money.ofYuan("500.00"))), moves.closings());
    }

    @Test
    void a_claim_paid_twice_counts_each_payment_once() {
        ClaimMoves moves = ClaimMoves.of(List.of(
                move(4, PRODUCT, 3, "0.00", "360.00", true),
                move(5, PRODUCT, 4, "0.00", "360.00", false),
                move(9, PRODUCT, 9, "0.00", "500.00", true)));
        assertEquals(
                List.of(
                        new Closing(PRODUCT, april(3), Money.ofYuan("360.00")),
                        new Closing(PRODUCT, april(9), Money.ofYuan("140.00"))),
                moves.closings());
    }

    @Test
    void a_closing_that_no_longer_names_its_product_ends_what_stood_there() {
        ClaimMoves moves = ClaimMoves.of(List.of(
                move(4, PRODUCT, 3, "3000.00", "0.00", false), move(5, ClaimMove.UNASSIGNED, 4, "0.00", "0.00", true)));
        assertEquals(
                List.of(new Reserve(PRODUCT, Money.ofYuan("3000.00"), april(3), Optional.of(april(4)))),
                moves.reserves());
        assertEquals(List.of(new Closing(PRODUCT, april(4), Money.ZERO)), moves.closings());
    }
}
