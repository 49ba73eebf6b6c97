package kuaipei.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kuaipei.core.law.Contestability.Standing;
import kuaipei.core.law.Rescission.Consequence;
import kuaipei.core.law.Rescission.Fault;
import kuaipei.core.law.Rescission.Untrue;
import org.junit.jupiter.api.Test;

class ContestabilityTest {

    private static final LocalDate CONCLUDED = LocalDate.of(2019, 3, 15);
    private static final LocalDate REINSTATED = LocalDate.of(2021, 1, 5);
    private static final LocalDate NOTICE = LocalDate.of(2021, 3, 15);

    @Test
    void two_years_end_on_the_same_day_of_the_year() {
        Contestability policy = new Contestability(CONCLUDED, Optional.empty(), Optional.empty());
        assertEquals(Standing.OPEN, policy.on(LocalDate.of(2021, 3, 15)));
        assertEquals(Standing.BARRED, policy.on(LocalDate.of(2021, 3, 16)));
    }

    @Test
    void thirty_days_run_from_the_day_after_knowing() {
        Contestability policy = new Contestability(CONCLUDED, Optional.empty(), Optional.of(LocalDate.of(2020, 6, 1)));
        assertEquals(Standing.OPEN, policy.on(LocalDate.of(2020, 7, 1)));
        assertEquals(Standing.BARRED, policy.on(LocalDate.of(2020, 7, 2)));
    }

    @Test
    void what_was_known_when_it_was_concluded_is_never_held_against_it() {
        Contestability known = new Contestability(CONCLUDED, Optional.empty(), Optional.of(CONCLUDED));
        assertEquals(Standing.BARRED, known.on(CONCLUDED));
        Contestability later = new Contestability(CONCLUDED, Optional.empty(), Optional.of(CONCLUDED.plusDays(1)));
        assertEquals(Standing.OPEN, later.on(CONCLUDED.plusDays(1)));
    }

    @Test
    void a_reinstatement_has_two_years_of_its_own_for_what_was_untrue_then() {
        Contestability policy = new Contestability(CONCLUDED, Optional.of(REINSTATED), Optional.empty());
        assertEquals(Standing.OPEN, policy.on(NOTICE));
        assertEquals(Standing.ONLY_FROM_REINSTATEMENT, policy.on(NOTICE.plusDays(1)));
        assertEquals(Standing.ONLY_FROM_REINSTATEMENT, policy.on(LocalDate.of(2023, 1, 5)));
        assertEquals(Standing.BARRED, policy.on(LocalDate.of(2023, 1, 6)));
    }

    /** 34 policies of one person from 2018-09 to 2020-11, ten reinstated, one claim: each is decided by itself. */
    @Test
    void each_of_many_policies_of_one_person_is_decided_by_itself() {
        Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        IntStream.range(0, 34)
                .mapToObj(ContestabilityTest::policy)
                .map(policy -> policy.on(NOTICE))
                .forEach(standing -> standings.merge(standing, 1L, Long::sum));
        assertEquals(Map.of(Standing.BARRED, 5L, Standing.ONLY_FROM_REINSTATEMENT, 3L, Standing.OPEN, 26L), standings);
        assertEquals(LocalDate.of(2020, 11, 5), policy(33).concluded());
        assertEquals(Standing.BARRED, policy(7).on(NOTICE));
        assertEquals(Standing.OPEN, policy(8).on(NOTICE));
    }

    private static Contestability policy(int number) {
        boolean lapsed = number % 3 == 0 && number < 30;
        return new Contestability(
                LocalDate.of(2018, 9, 5).plusDays(24L * number),
                lapsed ? Optional.of(REINSTATED) : Optional.empty(),
                Optional.of(LocalDate.of(2021, 3, 1)));
    }

    @Test
    void intent_pays_and_refunds_nothing_and_gross_negligence_refunds_the_premium() {
        assertEquals(Consequence.NO_PAY_NO_REFUND, rescinded(Fault.INTENT).consequence());
        assertEquals(
                Consequence.NO_PAY_REFUNDS_PREMIUM,
                rescinded(Fault.GROSS_NEGLIGENCE_WITH_EFFECT).consequence());
        assertEquals(
                Consequence.PAYS,
                rescinded(Fault.GROSS_NEGLIGENCE_WITHOUT_EFFECT).consequence());
    }

    private static Rescission rescinded(Fault fault) {
        return new Rescission("P8", policy(8), NOTICE, "notices/P8", Untrue.AT_CONCLUSION, fault);
    }

    @Test
    void a_policy_that_is_barred_is_not_rescinded() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rescission("P7", policy(7), NOTICE, "notices/P7", Untrue.AT_CONCLUSION, Fault.INTENT));
    }

    @Test
    void past_two_years_only_what_was_untrue_at_reinstatement_rescinds() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rescission("P6", policy(6), NOTICE, "notices/P6", Untrue.AT_CONCLUSION, Fault.INTENT));
        assertEquals(
                Consequence.NO_PAY_NO_REFUND,
                new Rescission("P6", policy(6), NOTICE, "notices/P6", Untrue.AT_REINSTATEMENT, Fault.INTENT)
                        .consequence());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rescission("P8", policy(8), NOTICE, "notices/P8", Untrue.AT_REINSTATEMENT, Fault.INTENT));
    }

    @Test
    void nothing_is_rescinded_without_a_stored_notice() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rescission("P8", policy(8), NOTICE, " ", Untrue.AT_CONCLUSION, Fault.INTENT));
    }
}
