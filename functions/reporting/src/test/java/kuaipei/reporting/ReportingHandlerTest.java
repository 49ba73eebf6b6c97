package kuaipei.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.Report;
import kuaipei.core.money.Money;
import kuaipei.core.port.Policy;
import kuaipei.core.portfolio.ClaimMove;
import kuaipei.core.portfolio.ServiceSpend;
import kuaipei.testkit.LambdaEvents;
import kuaipei.testkit.MemoryEnrolment;
import kuaipei.testkit.MemoryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportingHandlerTest {

    private static final String PRODUCT = "elderly-accident";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MemoryFiles reports = new MemoryFiles();
    private final MemoryEnrolment figures = new MemoryEnrolment();
    private final List<ClaimMove> moves = new ArrayList<>();
    private final ReportingHandler handler = new ReportingHandler(
            new MakeReport(
                    new TreeSet<>(Set.of(PRODUCT, "student-accident")),
                    Map.of(PRODUCT, new BigDecimal("0.60")),
                    figures,
                    (product, last) -> moves.stream()
                            .filter(move -> move.product().equals(product)
                                    && !move.day().isAfter(last))
                            .toList()),
            reports);

    private JsonNode answer(String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(LambdaEvents.bytes(event)), out, LambdaEvents.context());
        return JSON.readTree(out.toByteArray());
    }

    private void move(String claim, long seq, LocalDate day, String outstanding, String paid, boolean closed) {
        moves.add(new ClaimMove(
                new ClaimId(claim), seq, PRODUCT, day, Money.ofYuan(outstanding), Money.ofYuan(paid), closed));
    }

    /** 30 days of cover; one claim paid in April, one decided in April and paid in May, one with a person since March. */
    @BeforeEach
    void a_month_of_claims() {
        figures.enrol(
                List.of(new Policy(
                        "P-1",
                        PRODUCT,
                        new Report.Person("某人", "440514195003120412"),
                        LocalDate.of(2026, 4, 16),
                        LocalDate.of(2026, 5, 15),
                        Money.ofYuan("1000.00"))),
                0);
        figures.replaceSpends(
                "service-spend/a.csv",
                PRODUCT,
                List.of(new ServiceSpend(PRODUCT, LocalDate.of(2026, 4, 18), Money.ofYuan("100.00"), "")));
        move("KP-0000000001", 5, LocalDate.of(2026, 4, 19), "360.00", "0.00", false);
        move("KP-0000000001", 7, LocalDate.of(2026, 4, 20), "0.00", "360.00", true);
        move("KP-0000000002", 5, LocalDate.of(2026, 4, 30), "90.00", "0.00", false);
        move("KP-0000000002", 7, LocalDate.of(2026, 5, 1), "0.00", "90.00", true);
        move("KP-0000000003", 5, LocalDate.of(2026, 3, 31), "3000.00", "0.00", false);
    }

    @Test
    void a_past_month_is_reported_as_it_stood_on_its_last_evening() throws IOException {
        JsonNode json = answer("reporting-on-demand");
        assertEquals(JSON.readTree("""
                        {"product": "elderly-accident", "premium": "1000.00", "earnedPremium": "500.00",
                         "paid": "360.00", "serviceSpend": "100.00", "outstanding": "3090.00",
                         "paidRatio": "0.3600", "incurredRatio": "0.9000", "floorRatio": "0.4600", "floor": "0.6000",
                         "belowFloor": true, "claimsClosed": 1, "claimsPaid": 1}"""), json.path("rows").path(0));
        assertEquals(1, json.path("rows").size());
        assertEquals("2026-04", json.path("period").asString());
        assertEquals("3090.00", json.path("total").path("outstanding").asString());
    }

    @Test
    void the_report_is_kept_under_its_period_and_written_anew_when_asked_again() throws IOException {
        answer("reporting-on-demand");
        JsonNode json = answer("reporting-on-demand");
        assertEquals(Set.of("payout-ratio/2026-04.json"), reports.keys());
        assertEquals(
                json,
                JSON.readTree(
                        new String(reports.read("payout-ratio/2026-04.json").orElseThrow(), UTF_8)));
    }

    @Test
    void a_night_reports_the_week_that_ended_in_shanghai_with_its_month_quarter_and_year() throws IOException {
        JsonNode json = answer("reporting-every-night");
        assertEquals(
                List.of(
                        "2026-04-30",
                        "2026-04",
                        "2026-Q2",
                        "2026",
                        "2026-04-29",
                        "2026-04-28",
                        "2026-04-27",
                        "2026-04-26",
                        "2026-04-25",
                        "2026-04-24"),
                json.path("reports")
                        .valueStream()
                        .map(report -> report.path("period").asString())
                        .toList());
        assertEquals(10, reports.keys().size());
        assertEquals(answer("reporting-on-demand"), json.path("reports").path(1));
    }

    /** The bank's answer of the last day of April comes on the second of May. */
    @Test
    void a_payment_that_is_answered_late_is_in_its_month_a_night_later() throws IOException {
        moves.removeIf(move -> move.day().isAfter(LocalDate.of(2026, 4, 30)));
        move("KP-0000000002", 7, LocalDate.of(2026, 4, 30), "0.00", "90.00", true);
        JsonNode april = answer("reporting-a-night-later")
                .path("reports")
                .valueStream()
                .filter(report -> report.path("period").asString().equals("2026-04"))
                .findFirst()
                .orElseThrow();
        assertEquals("450.00", april.path("total").path("paid").asString());
        assertEquals("3000.00", april.path("total").path("outstanding").asString());
    }

    @Test
    void a_claim_closed_before_its_product_was_known_is_closed_all_the_same() throws IOException {
        moves.add(new ClaimMove(
                new ClaimId("KP-0000000004"),
                2,
                ClaimMove.UNASSIGNED,
                LocalDate.of(2026, 4, 3),
                Money.ZERO,
                Money.ZERO,
                true));
        JsonNode json = answer("reporting-on-demand");
        assertEquals(2, json.path("total").path("claimsClosed").asInt());
        assertEquals(1, json.path("total").path("claimsPaid").asInt());
        assertTrue(json.path("rows").path(1).path("paidRatio").isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "reporting-unknown-report, payout-ratio",
        "reporting-unknown-field, perod",
        "reporting-no-such-period, 2026-13",
        "reporting-malformed-scheduled-time, scheduled"
    })
    void what_cannot_be_reported_is_said_by_name(String event, String named) {
        String message = assertThrows(IllegalArgumentException.class, () -> answer(event))
                .getMessage();
        assertTrue(String.valueOf(message).contains(named), message);
        assertEquals(Set.of(), reports.keys());
    }
}
