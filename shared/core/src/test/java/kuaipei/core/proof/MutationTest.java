package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Row;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;
import org.junit.jupiter.api.Test;

/** Invented claims whose papers agree; then one character of one source is changed. */
class MutationTest {
    private static final long SEED = Long.getLong("seed", 20260418);
    private static final int CLAIMS = 50;

    private static ClaimProof proof(List<Paper> papers) {
        return ClaimProof.of(papers, Optional.empty(), PaperSketch.REGISTER);
    }

    /** Bill, summary, certificate, fee list, ID and card of one person. */
    private static List<Paper> claim(Random random) {
        LocalDate in = LocalDate.of(2026, 1, 2).plusDays(random.nextInt(300));
        LocalDate out = in.plusDays(1 + random.nextInt(40));
        Money bed = Money.ofFen(1 + random.nextInt(500_000));
        Money care = Money.ofFen(1 + random.nextInt(500_000));
        Money fund = Money.ofFen(random.nextInt(1000));
        Money total = bed.plus(care);
        PaperSketch receipt = PaperSketch.receipt()
                .but(FieldName.ADMISSION_DATE, in.toString())
                .but(FieldName.DISCHARGE_DATE, out.toString())
                .but(FieldName.TOTAL, total.toString())
                .but(FieldName.TOTAL_IN_WORDS, AmountInWords.of(total));
        if (random.nextBoolean()) {
            receipt.item("床位费", bed.toString()).item("护理费", care.toString());
        }
        if (random.nextBoolean()) {
            receipt.with(FieldName.FUND_PAID, fund.min(total).toString())
                    .with(FieldName.OTHER_PAID, "0.00")
                    .with(FieldName.ACCOUNT_PAID, "0.00")
                    .with(FieldName.CASH_PAID, total.minus(fund.min(total)).toString());
        }
        PaperSketch summary = PaperSketch.summary()
                .but(FieldName.ADMISSION_DATE, in.toString())
                .but(FieldName.DISCHARGE_DATE, out.toString());
        if (random.nextBoolean()) {
            summary.with(FieldName.DAYS, Long.toString(out.toEpochDay() - in.toEpochDay()));
        }
        PaperSketch list = PaperSketch.of(DocumentKind.FEE_LIST)
                .with(FieldName.NAME, "陈思远")
                .with(FieldName.TOTAL, total.toString())
                .item("床位", bed.toString())
                .item("护理", care.toString());
        List<Paper> papers = new ArrayList<>(List.of(
                PaperSketch.idCard().paper(), PaperSketch.bankCard().paper(), receipt.paper(), summary.paper()));
        if (random.nextBoolean()) {
            papers.add(list.paper());
        }
        return papers;
    }

    /** Another character of the same sort: figure for figure, word for word. */
    private static String changed(String value, Random random) {
        String figures = "0123456789";
        String words = "壹贰叁肆伍陆柒捌玖";
        String names = "陈林黄张李王思远建国潮汕南头东西中";
        int at = random.nextInt(value.length());
        char sign = value.charAt(at);
        String from = figures.indexOf(sign) >= 0 ? figures : words.indexOf(sign) >= 0 ? words : names;
        char other = from.charAt(random.nextInt(from.length()));
        return other == sign || "-.元角分整拾佰仟万零".indexOf(sign) >= 0
                ? changed(value, random)
                : value.substring(0, at) + other + value.substring(at + 1);
    }

    private static FieldReading as(FieldReading reading, String value) {
        return new FieldReading(
                reading.field(),
                value,
                value,
                reading.confidence(),
                reading.place(),
                reading.source(),
                reading.whole());
    }

    private static boolean isReadable(FieldReading reading, String value) {
        return switch (reading.field()) {
            case ADMISSION_DATE, DISCHARGE_DATE, BIRTH_DATE, ISSUE_DATE -> isDay(value);
            case CAUSE, SEX -> false;
            case TOTAL, FUND_PAID, OTHER_PAID, ACCOUNT_PAID, CASH_PAID -> isMoney(value);
            default -> true;
        };
    }

    private static boolean isMoney(String value) {
        return value.matches("(0|[1-9][0-9]*)\\.[0-9]{2}");
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (java.time.DateTimeException none) {
            return false;
        }
    }

    private static List<Paper> with(List<Paper> papers, int index, Paper other) {
        List<Paper> all = new ArrayList<>(papers);
        all.set(index, other);
        return all;
    }

    @Test
    void no_fact_is_proven_by_a_source_of_which_one_character_was_changed() {
        Random random = new Random(SEED);
        Set<String> rules = new HashSet<>();
        for (int i = 0; i < CLAIMS; i++) {
            List<Paper> papers = claim(random);
            Map<FactName, Evidence<?>> right = proof(papers).byName();
            right.values().forEach(fact -> Facts.witnesses(fact).forEach(witness -> rules.add(witness.rule())));
            for (int at = 0; at < papers.size(); at++) {
                Paper paper = papers.get(at);
                for (FieldReading reading : paper.fields()) {
                    String value = changed(reading.value(), random);
                    if (isReadable(reading, value)) {
                        List<FieldReading> fields = new ArrayList<>(paper.fields());
                        FieldReading other = as(reading, value);
                        fields.set(fields.indexOf(reading), other);
                        check(right, proof(with(papers, at, paper.withFields(fields))), other);
                    }
                }
            }
        }
        assertTrue(
                rules.containsAll(Set.of(
                        "figures-equal-words",
                        "items-add-up-to-total",
                        "payments-add-up-to-total",
                        "receipt-equals-fee-list",
                        "equal-on-papers",
                        "check-digit",
                        "in-hospital-register")),
                "every rule was tried: " + rules);
    }

    @Test
    void no_total_is_proven_by_items_of_which_one_figure_was_changed() {
        Random random = new Random(SEED);
        for (int i = 0; i < CLAIMS; i++) {
            List<Paper> papers = claim(random);
            for (int at = 0; at < papers.size(); at++) {
                Paper paper = papers.get(at);
                for (int row = 0; row < paper.rows().size() && paper.kind() == DocumentKind.INPATIENT_RECEIPT; row++) {
                    List<Row> rows = new ArrayList<>(paper.rows());
                    FieldReading amount = rows.get(row).cell(FieldName.AMOUNT).orElseThrow();
                    String value = changed(amount.value(), random);
                    if (!isMoney(value)) {
                        continue;
                    }
                    rows.set(row, new Row(List.of(as(amount, value))));
                    Paper other = new Paper(
                            paper.document(),
                            paper.kind(),
                            paper.layout(),
                            paper.quality(),
                            paper.fields(),
                            rows,
                            paper.lines(),
                            paper.codes());
                    assertEquals(
                            Optional.empty(),
                            proof(with(papers, at, other)).billTotal().proven(),
                            "seed " + SEED + ": " + amount.value());
                }
            }
        }
    }

    /** What is still proven is what was true, and the changed place is no witness of it. */
    private static void check(Map<FactName, Evidence<?>> right, ClaimProof proof, FieldReading changed) {
        proof.byName().forEach((name, fact) -> {
            if (fact instanceof Proven<?>(Object value, List<Witness> witnesses)) {
                String what = "seed " + SEED + ": " + name + " with " + changed.field() + " " + changed.printed();
                assertEquals(right.getOrDefault(name, new Evidence.Absent<>()).proven(), Optional.of(value), what);
                // Days of the accident's order witness the order, which a day more or less may not break.
                assertTrue(
                        name == FactName.ACCIDENT
                                || witnesses.stream()
                                        .noneMatch(witness -> witness.place().equals(changed.place())),
                        what);
            }
        });
    }

    @Test
    void every_proven_fact_names_two_places_or_one_and_what_bears_it_out() {
        Random random = new Random(SEED);
        for (int i = 0; i < CLAIMS; i++) {
            proof(claim(random)).byName().forEach((name, fact) -> {
                if (fact instanceof Proven<?>(Object _, List<Witness> witnesses)) {
                    assertTrue(Grounds.areEnough(witnesses), "seed " + SEED + ": " + name + " " + witnesses);
                }
            });
        }
    }
}
