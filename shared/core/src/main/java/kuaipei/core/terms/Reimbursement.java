package kuaipei.core.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Category;
import kuaipei.core.decision.ClaimFacts.Item;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;
import kuaipei.core.time.PolicyYears;

/**
 * Reimbursement of medical bills 医疗费用补偿.
 *
 * @param covered classes of the catalogue whose items count
 * @param offset whose payments come off the base
 * @param deductible what the insured person bears first
 * @param ratio of what is left that is paid
 * @param ratioWithoutFund instead of it for a bill that social insurance paid nothing of, of somebody whose premium was
 *     priced net of it; the same as {@code ratio} where the product makes no difference
 * @param limitPerYear at most, in one policy year, with what earlier claims took
 * @param graceDays after the cover in which a bill still counts, to the last year
 * @param hospital which hospitals count
 */
public record Reimbursement(
        Stated<Set<Category>> covered,
        Stated<Offset> offset,
        Deductible deductible,
        Stated<Rate> ratio,
        Stated<Rate> ratioWithoutFund,
        Stated<Sums> limitPerYear,
        Stated<Integer> graceDays,
        Hospital hospital,
        List<Need> documents)
        implements Coverage {

    static final String DEDUCTIBLE_USED = "deductibleUsed";
    static final String PAID = "paid";

    /** Whose payments reduce the base besides other insurers', who always do (no more than the cost is paid). */
    public enum Offset {
        /** Public money only where the premium was priced net of it (Interpretation III art. 18). */
        IF_PRICED_NET,
        /** Public money always: the premium of the whole product is priced net of it. */
        ALWAYS
    }

    /**
     * @param sum that the insured person bears
     * @param per policy year, carried from claim to claim, or for each claim alone
     * @param filledByOtherInsurers what another insurer paid counts as borne by the insured person
     */
    public record Deductible(Stated<Money> sum, Per per, boolean filledByOtherInsurers) {
        public enum Per {
            YEAR,
            CLAIM
        }
    }

    /**
     * @param publicOnly a private hospital does not count, whatever its grade
     * @param anyOnMainland every hospital on the mainland counts: in a public emergency
     */
    public record Hospital(Stated<Integer> leastGrade, boolean publicOnly, boolean anyOnMainland) {}

    public Reimbursement {
        documents = List.copyOf(documents);
    }

    @Override
    public boolean isClaimedBy(ClaimFacts facts) {
        return !facts.bills().isEmpty();
    }

    @Override
    public Set<String> accumulators() {
        return Set.of(DEDUCTIBLE_USED, PAID);
    }

    @Override
    public void reckon(ClaimFacts facts, PolicyYears years, Workings workings) {
        TreeMap<Integer, List<Bill>> byYear = new TreeMap<>();
        facts.bills().stream()
                .sorted(Comparator.comparing(bill -> Known.of(bill.date(), "bill.date")))
                .forEach(bill -> byYear.computeIfAbsent(
                                years.numberOf(Known.of(bill.date(), "bill.date")), year -> new ArrayList<>())
                        .add(bill));
        Money left = deductible.sum().value();
        for (Map.Entry<Integer, List<Bill>> year : byYear.entrySet()) {
            LocalDate first = years.first(year.getKey());
            if (deductible.per() == Deductible.Per.YEAR) {
                Money used = Money.ofFen(facts.usage().of(DEDUCTIBLE_USED, first));
                left = deductible.sum().value().minus(used).orNothing();
            }
            left = reckonYear(facts, first, year.getValue(), left, workings);
        }
    }

    /** @return what is left of the deductible after this year's bills */
    private Money reckonYear(
            ClaimFacts facts, LocalDate year, List<Bill> bills, Money deductibleLeft, Workings workings) {
        Money start = workings.amount();
        Money left = deductibleLeft;
        BigDecimal exact = BigDecimal.ZERO;
        for (Bill bill : bills) {
            Money base = base(bill, facts);
            workings.add(covered.clause(), baseText(bill, base), base, baseInputs(bill, facts, workings));
            Money filled = deductible.filledByOtherInsurers() ? left.min(others(bill)) : Money.ZERO;
            Money taken = left.minus(filled).min(base);
            left = left.minus(filled).minus(taken);
            explainDeductible(bill, filled, taken, left, workings);
            exact = exact.add(ratioOf(bill, facts).exactly(base.minus(taken)));
        }
        Money rounded = Rate.rounded(exact);
        workings.goTo(
                ratio.clause(), ratioText(bills, facts), start.plus(rounded), ratioInputs(bills, facts, workings));
        Money paid = limit(facts, year, rounded, workings);
        if (deductible.per() == Deductible.Per.YEAR) {
            workings.move(DEDUCTIBLE_USED, year, deductibleLeft.minus(left).fen());
        }
        workings.move(PAID, year, paid.fen());
        return left;
    }

    private Money limit(ClaimFacts facts, LocalDate year, Money rounded, Workings workings) {
        Money limit = limitPerYear.value().of(facts.insured(), facts.event().date());
        Money used = Money.ofFen(facts.usage().of(PAID, year));
        Money paid = rounded.min(limit.minus(used).orNothing());
        String text = year + " 起的保险年度限额 " + limit + " 元，此前已付 " + used + " 元";
        Input[] inputs = {Input.terms(limitPerYear.clause(), limit), Input.used(PAID, year, used)};
        if (rounded.isMoreThan(paid)) {
            workings.take(limitPerYear.clause(), text + "，本次以余额为限", rounded.minus(paid), inputs);
        } else {
            workings.note(limitPerYear.clause(), text + "，未触及", inputs);
        }
        return paid;
    }

    /** Items of covered categories, less what others paid, not below nothing. */
    private Money base(Bill bill, ClaimFacts facts) {
        Money sum = Money.ZERO;
        for (Item item : bill.items()) {
            if (covered.value().contains(Known.of(item.category(), "item.category"))) {
                sum = sum.plus(Known.of(item.amount(), "item.amount"));
            }
        }
        sum = sum.minus(others(bill));
        if (offset.value() == Offset.ALWAYS || pricedNet(facts)) {
            sum = sum.minus(fund(bill)).minus(Known.of(bill.otherPublicPaid(), "bill.otherPublicPaid"));
        }
        return sum.orNothing();
    }

    private Rate ratioOf(Bill bill, ClaimFacts facts) {
        return pricedNet(facts) && fund(bill).isZero() ? ratioWithoutFund.value() : ratio.value();
    }

    private static boolean pricedNet(ClaimFacts facts) {
        return Boolean.TRUE.equals(facts.insured().socialInsurance());
    }

    private static Money fund(Bill bill) {
        return Known.of(bill.fundPaid(), "bill.fundPaid");
    }

    private static Money others(Bill bill) {
        return Known.of(bill.otherInsurerPaid(), "bill.otherInsurerPaid");
    }

    /** Items whose class counts and what others paid, as far as it comes off. */
    private Input[] baseInputs(Bill bill, ClaimFacts facts, Workings workings) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < bill.items().size(); i++) {
            Item item = bill.items().get(i);
            inputs.add(workings.of(bill, "items[" + i + "]", item.category() + " " + item.amount()));
        }
        inputs.add(workings.of(bill, "otherInsurerPaid", others(bill)));
        if (offset.value() == Offset.ALWAYS || pricedNet(facts)) {
            inputs.add(workings.of(bill, "fundPaid", fund(bill)));
            inputs.add(workings.of(bill, "otherPublicPaid", Known.of(bill.otherPublicPaid(), "bill.otherPublicPaid")));
        }
        inputs.add(Input.terms(
                covered.clause(),
                covered.value().stream().sorted().map(Category::name).collect(Collectors.joining("、"))));
        return inputs.toArray(Input[]::new);
    }

    private Input[] ratioInputs(List<Bill> bills, ClaimFacts facts, Workings workings) {
        List<Input> inputs = new ArrayList<>();
        for (Bill bill : bills) {
            inputs.add(workings.of(bill, "fundPaid", fund(bill)));
        }
        Stream.of(ratio, ratioWithoutFund)
                .filter(stated ->
                        bills.stream().anyMatch(bill -> ratioOf(bill, facts).equals(stated.value())))
                .map(stated -> Input.terms(stated.clause(), stated.value()))
                .distinct()
                .forEach(inputs::add);
        return inputs.toArray(Input[]::new);
    }

    private String baseText(Bill bill, Money base) {
        return Objects.toString(bill.date()) + " 票据：保障范围内的费用减去已由他方支付的部分，余 " + base + " 元";
    }

    private void explainDeductible(Bill bill, Money filled, Money taken, Money left, Workings workings) {
        Input borne = Input.terms(deductible.sum().clause(), deductible.sum().value());
        if (!filled.isZero()) {
            workings.note(
                    deductible.sum().clause(),
                    "其他保险已付 " + filled + " 元抵充免赔额",
                    borne,
                    workings.of(bill, "otherInsurerPaid", others(bill)));
        }
        if (!taken.isZero()) {
            workings.take(deductible.sum().clause(), "扣除免赔额 " + taken + " 元，剩余免赔额 " + left + " 元", taken, borne);
        }
    }

    private String ratioText(List<Bill> bills, ClaimFacts facts) {
        List<String> ratios = bills.stream()
                .map(bill -> ratioOf(bill, facts).toString())
                .distinct()
                .toList();
        return "给付比例 " + String.join("、", ratios) + "，按年度合计后四舍五入到分";
    }
}
