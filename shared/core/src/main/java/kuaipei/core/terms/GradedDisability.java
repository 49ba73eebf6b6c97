package kuaipei.core.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Disability;
import kuaipei.core.decision.GradedItem;
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
 */
public record GradedDisability(
        Stated<Sums> base,
        Stated<List<Rate>> ratios,
        Stated<Integer> withinDays,
        String combining,
        String paidBefore,
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
            workings.note(paidBefore, "同一次申请中有身故，只按身故保险金计算");
            return;
        }
        noteDay(facts, disability, workings);
        Combination combined = Combination.ofItems(disability.items());
        combined.explanation().forEach(sentence -> workings.note(combining, sentence));
        Rate ratio = ratios.value().get(combined.grade() - 1);
        Money sum = base.value().of(facts.insured(), facts.event().date());
        Money benefit = ratio.of(sum);
        workings.add(ratios.clause(), "伤残保险金 " + sum + " × " + ratio, benefit);
        PaidBefore.deduct(disability, paidBefore, benefit, workings);
    }

    /** An assessment after the last day counts as of that day: it moves no amount, but the letter says which day counts. */
    private void noteDay(ClaimFacts facts, Disability disability, Workings workings) {
        LocalDate assessed = Known.of(disability.assessedOn(), "disability.assessedOn");
        long day = ChronoUnit.DAYS.between(Known.eventDate(facts), assessed);
        if (day > withinDays.value()) {
            workings.note(withinDays.clause(), "事故后第 %d 天评定，按第 %d 天的身体情况评定".formatted(day, withinDays.value()));
        }
    }
}
