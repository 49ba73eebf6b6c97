package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Stay;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;
import kuaipei.core.time.PolicyYears;

/**
 * Hospital allowance 住院津贴: a fixed sum for each day in hospital, whatever the bill says.
 *
 * @param perDay for each day that counts
 * @param dayCount whether the day of discharge counts
 * @param freeDays at the beginning of each stay that are not paid; 0 where there are none
 * @param daysPerStay at most, for one stay
 * @param daysPerYear at most, in one policy year, with what earlier claims took
 * @param sumPerYear at most, in one policy year, with what earlier claims took
 * @param leastGrade of the hospital, unless the insurer approved it
 */
public record DailyAllowance(
        Stated<Sums> perDay,
        Stated<DayCount> dayCount,
        Stated<Integer> freeDays,
        Stated<Integer> daysPerStay,
        Stated<Integer> daysPerYear,
        Stated<Sums> sumPerYear,
        Stated<Integer> leastGrade,
        List<Need> documents)
        implements Coverage {

    static final String DAYS = "allowanceDays";
    static final String PAID = "allowancePaid";

    public DailyAllowance {
        documents = List.copyOf(documents);
    }

    @Override
    public boolean isClaimedBy(ClaimFacts facts) {
        return !facts.stays().isEmpty();
    }

    @Override
    public Set<String> accumulators() {
        return Set.of(DAYS, PAID);
    }

    /** Whether a stay counts by its hospital; one that does not is left out before anything is reckoned. */
    boolean qualifies(Stay stay) {
        Integer grade = stay.grade();
        return Boolean.TRUE.equals(stay.approved()) || (grade != null && grade >= leastGrade.value());
    }

    @Override
    public void reckon(ClaimFacts facts, PolicyYears years, Workings workings) {
        Money daily = perDay.value().of(facts.insured(), facts.event().date());
        List<StayDays> stays = days(facts);
        if (stays.size() < facts.stays().size()) {
            workings.note(
                    leastGrade.clause(),
                    "%d 次住院的医院等级待核，未计入".formatted(facts.stays().size() - stays.size()),
                    grades(facts, workings));
        }
        TreeMap<Integer, Integer> daysByYear = new TreeMap<>();
        for (StayDays stay : stays) {
            countStay(stay, daily, workings);
            stay.spread(daysPerStay.value(), years, daysByYear);
        }
        daysByYear.forEach((year, days) -> limitYear(facts, years.first(year), days, daily, workings));
    }

    /** Whether any day counts before the year's limits: not a free one, and not one that the hospital did not count. */
    boolean countsAny(ClaimFacts facts) {
        return days(facts).stream().anyMatch(stay -> stay.counted(daysPerStay.value()) > 0);
    }

    private List<StayDays> days(ClaimFacts facts) {
        List<Stay> stays = facts.stays().stream().filter(this::qualifies).toList();
        return StayDays.of(stays, dayCount.value(), freeDays.value());
    }

    private Input[] grades(ClaimFacts facts, Workings workings) {
        Stream<Input> grades = facts.stays().stream()
                .filter(stay -> !qualifies(stay))
                .map(stay -> workings.of(stay, "grade", Objects.toString(stay.grade(), "未登记")));
        return Stream.concat(grades, Stream.of(Input.terms(leastGrade.clause(), leastGrade.value())))
                .toArray(Input[]::new);
    }

    private void countStay(StayDays stay, Money daily, Workings workings) {
        int printed = stay.printed();
        Input aDay = Input.terms(perDay.clause(), daily);
        Input admission = workings.of(stay.stay(), "admission", stay.admission());
        workings.add(
                perDay.clause(),
                "住院津贴 " + stay.admission() + " 至 " + stay.discharge() + " 共 " + printed + " 天，每天 " + daily + " 元",
                daily.times(printed),
                admission,
                lastDay(stay, workings),
                Input.terms(dayCount.clause(), dayCount.value().chinese()),
                aDay);
        if (stay.shared() > 0) {
            workings.take(
                    dayCount.clause(),
                    "其中 " + stay.shared() + " 天已计入前一次住院，不重复计",
                    daily.times(stay.shared()),
                    admission,
                    aDay);
        }
        if (stay.free() > 0) {
            workings.take(
                    freeDays.clause(),
                    "每次住院前 " + stay.free() + " 天不计",
                    daily.times(stay.free()),
                    Input.terms(freeDays.clause(), freeDays.value()),
                    aDay);
        }
        int over = stay.counted(Integer.MAX_VALUE) - stay.counted(daysPerStay.value());
        if (over > 0) {
            workings.take(
                    daysPerStay.clause(),
                    "每次住院最多 " + daysPerStay.value() + " 天，超出 " + over + " 天不计",
                    daily.times(over),
                    Input.terms(daysPerStay.clause(), daysPerStay.value()),
                    aDay);
        }
    }

    private Input lastDay(StayDays stay, Workings workings) {
        Integer printed = stay.stay().printedDays();
        return dayCount.value() == DayCount.AS_PRINTED && printed != null
                ? workings.of(stay.stay(), "printedDays", printed)
                : workings.of(
                        stay.stay(), "discharge", Objects.toString(stay.stay().discharge()));
    }

    private void limitYear(ClaimFacts facts, LocalDate year, int days, Money daily, Workings workings) {
        long usedDays = facts.usage().of(DAYS, year);
        Money usedSum = Money.ofFen(facts.usage().of(PAID, year));
        Money limit = sumPerYear.value().of(facts.insured(), facts.event().date());
        int within = (int) Math.min(days, Math.max(daysPerYear.value() - usedDays, 0));
        Money uncut = daily.times(within);
        Money paid = uncut.min(limit.minus(usedSum).orNothing());
        Input usedOfDays = Input.used(DAYS, year, usedDays);
        Input usedOfSum = Input.used(PAID, year, usedSum);
        String yearText = year + " 起的保险年度";
        if (within < days) {
            workings.take(
                    daysPerYear.clause(),
                    yearText + "最多 " + daysPerYear.value() + " 天，此前已用 " + usedDays + " 天，" + (days - within) + " 天不计",
                    daily.times(days - within),
                    Input.terms(daysPerYear.clause(), daysPerYear.value()),
                    usedOfDays,
                    Input.terms(perDay.clause(), daily));
        }
        if (uncut.isMoreThan(paid)) {
            workings.take(
                    sumPerYear.clause(),
                    yearText + "最多 " + limit + " 元，此前已付 " + usedSum + " 元，本次以余额为限",
                    uncut.minus(paid),
                    Input.terms(sumPerYear.clause(), limit),
                    usedOfSum);
        }
        if (within == days && paid.equals(uncut)) {
            workings.note(
                    daysPerYear.clause(),
                    yearText + "限额未触及，此前已用 " + usedDays + " 天、" + usedSum + " 元",
                    Input.terms(daysPerYear.clause(), daysPerYear.value()),
                    usedOfDays,
                    Input.terms(sumPerYear.clause(), limit),
                    usedOfSum);
        }
        workings.countDays(within);
        workings.move(DAYS, year, within);
        workings.move(PAID, year, paid.fen());
    }
}
