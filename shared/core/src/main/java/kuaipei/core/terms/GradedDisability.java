package kuaipei.core.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Disability;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.decision.Input;
import kuaipei.core.grading.Combination;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;
import kuaipei.core.time.PolicyYears;

/**
 * A share of a sum by the grade of disability 伤残保险金. A person always decides it; what is reckoned here prepares that
 * decision.
 *
 * @param base sum of which a share is paid
 * @param ratios by grade, 1 first; every product states its own ten
 * @param withinDays not healed by then, it is assessed as of that day, so a later assessment counts the same
 * @param combining clause by which several items make one grade
 * @param paidBefore clause by which disability paid before is deducted
 * @param existing clause by which disability that was there before cover, or came from an excluded cause, counts as paid:
 *     all of it together is graded, and what it was worth comes off; empty where the terms do not say so
 */
public record GradedDisability(
        Stated<Sums> base,
        Stated<List<Rate>> ratios,
        Stated<Integer> withinDays,
        String combining,
        String paidBefore,
        Optional<String> existing,
        List<Need> documents)
        implements Coverage {

    public GradedDisability {
        documents = List.copyOf(documents);
        if (ratios.value().size() != GradedItem.LIGHTEST) {
            throw new IllegalArgumentException("a ratio table has ten ratios, grade 1 first");
        }
    }

    @Override
    public boolean isClaimedBy(ClaimFacts facts) {
        return facts.disability() != null;
    }

    @Override
    public Set<String> accumulators() {
        return Set.of();
    }

    @Override
    public void reckon(ClaimFacts facts, PolicyYears years, Workings workings) {
        Disability disability = Known.of(facts.disability(), "disability");
        if (facts.death() != null) {
            workings.note(
                    paidBefore,
                    "同一次申请中有身故，只按身故保险金计算",
                    Input.fact("death.date", Objects.toString(facts.death().date())));
            return;
        }
        noteDay(facts, disability, workings);
        Money sum = base.value().of(facts.insured(), facts.event().date());
        Money before = workings.amount();
        if (disability.existing().isEmpty() || existing.isEmpty()) {
            addShare(disability.items(), graded("items", disability.items()), sum, workings);
        } else {
            addMerged(disability, sum, existing.get(), workings);
        }
        PaidBefore.deduct(disability, paidBefore, workings.amount().minus(before), workings);
    }

    private void addShare(List<GradedItem> items, List<Input> inputs, Money sum, Workings workings) {
        Combination combined = Combination.ofItems(items);
        combined.explanation().forEach(sentence -> workings.note(combining, sentence, inputs.toArray(Input[]::new)));
        Rate ratio = ratio(combined);
        workings.add(
                ratios.clause(),
                "伤残保险金 " + sum + " × " + ratio,
                ratio.of(sum),
                Input.terms(base.clause(), sum),
                Input.terms(ratios.clause(), ratio));
    }

    /** The grade of all of it together, less what was there already as if it had been paid. */
    private void addMerged(Disability disability, Money sum, String clause, Workings workings) {
        Combination there = Combination.ofItems(disability.existing());
        Money deemed = ratio(there).of(sum);
        List<GradedItem> all = new ArrayList<>(disability.existing());
        all.addAll(disability.items());
        List<Input> before = graded("existing", disability.existing());
        List<Input> inputs = new ArrayList<>(before);
        inputs.addAll(graded("items", disability.items()));
        workings.note(clause, "与原有伤残合并评定", before.toArray(Input[]::new));
        addShare(all, inputs, sum, workings);
        workings.take(
                clause,
                "原有伤残 %d 级视为已付，扣除 %s 元".formatted(there.grade(), deemed),
                deemed,
                Input.terms(base.clause(), sum),
                Input.terms(ratios.clause(), ratio(there)));
        if (all.stream().map(GradedItem::subClass).distinct().count() > 1) {
            Money alone = ratio(Combination.ofItems(disability.items())).of(sum);
            workings.note(
                    clause,
                    "本次伤残单独评定为 " + alone + " 元；与原有伤残部位无关的，请核定人员核对是否应合并",
                    graded("items", disability.items()).toArray(Input[]::new));
        }
    }

    private static List<Input> graded(String list, List<GradedItem> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> Input.fact("disability." + list + "[" + i + "]", items.get(i)))
                .toList();
    }

    private Rate ratio(Combination combined) {
        return ratios.value().get(combined.grade() - 1);
    }

    /** An assessment after the last day counts as of that day: it moves no amount, but the letter says which day counts. */
    private void noteDay(ClaimFacts facts, Disability disability, Workings workings) {
        LocalDate assessed = Known.of(disability.assessedOn(), "disability.assessedOn");
        long day = ChronoUnit.DAYS.between(Known.eventDate(facts), assessed);
        if (day > withinDays.value()) {
            workings.note(
                    withinDays.clause(),
                    "事故后第 %d 天评定，按第 %d 天的身体情况评定".formatted(day, withinDays.value()),
                    Input.fact("event.date", Known.eventDate(facts)),
                    Input.fact("disability.assessedOn", assessed),
                    Input.terms(withinDays.clause(), withinDays.value()));
        }
    }
}
