package kuaipei.core.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Input;
import kuaipei.core.law.Beneficiary;
import kuaipei.core.law.Beneficiary.Standing;
import kuaipei.core.law.Designation;
import kuaipei.core.law.Entitlement;
import kuaipei.core.law.Entitlement.ForPerson;
import kuaipei.core.law.Entitlement.Why;
import kuaipei.core.law.Heir;
import kuaipei.core.law.Shares;
import kuaipei.core.money.Money;
import kuaipei.core.terms.DeathBenefit.BeneficiaryRule;

/**
 * Who takes a death benefit by wording and law; Insurance Law art. 40, 42, 43. Steps name nobody: they count the persons as
 * the claim lists them.
 *
 * @param clause of the wording that says who is paid
 * @param persons as the claim lists them, those of no order that matters among them
 */
record DeathShares(String clause, Entitlement entitlement, List<Person> persons) {

    /**
     * @param path in the claim: {@code death.beneficiaries[0]}
     * @param called what a letter calls the person
     * @param detail share or relation, as a letter says it
     * @param article that gives the person a part
     */
    private record Person(String path, String called, int order, String detail, Standing standing, String article) {
        boolean isEntitled() {
            return standing == Standing.ENTITLED;
        }
    }

    DeathShares {
        persons = List.copyOf(persons);
    }

    /**
     * Empty where nothing is to be shared, or the claim tells of nobody.
     *
     * @param benefit of the death, after every limit
     */
    static Optional<DeathShares> of(Stated<BeneficiaryRule> rule, ClaimFacts.Death death, Money benefit) {
        List<Beneficiary> named = death.beneficiaries();
        List<Heir> heirs = death.heirs();
        if (benefit.isZero() || (named == null && heirs == null)) {
            return Optional.empty();
        }
        if (named != null && !named.isEmpty()) {
            Entitlement shared = Shares.of(benefit, new Designation.Named(named));
            return Optional.of(new DeathShares(rule.clause(), shared, designated(named)));
        }
        if (heirs == null) {
            return Optional.of(new DeathShares(rule.clause(), new ForPerson(Why.HEIRS_NOT_KNOWN), List.of()));
        }
        Entitlement shared = Shares.of(benefit, new Designation.StatutoryHeirs(heirs));
        return Optional.of(new DeathShares(rule.clause(), shared, family(heirs)));
    }

    /** A step for everybody who takes a part, and before it for everybody whose part they take over. */
    void explain(Workings workings) {
        switch (entitlement) {
            case Entitlement.Shared(List<Entitlement.Share> shares) -> explain(shares, workings);
            case Entitlement.Estate(Money amount) -> {
                persons.forEach(person -> lost(person, workings));
                workings.note(clause, "无人可以受领，" + amount + " 元作为遗产由继承人取得，《保险法》第 42 条");
            }
            case ForPerson(Why why) -> workings.note(clause, "如何分配由专人核定：" + why.chinese());
        }
    }

    private void explain(List<Entitlement.Share> shares, Workings workings) {
        int order = persons.stream()
                .filter(Person::isEntitled)
                .mapToInt(Person::order)
                .min()
                .orElseThrow();
        persons.stream()
                .filter(person -> person.order() <= order && !person.isEntitled())
                .forEach(person -> lost(person, workings));
        int next = 0;
        for (Person person : persons) {
            if (person.order() == order && person.isEntitled()) {
                workings.note(
                        clause,
                        person.called() + "（" + told(person) + "）得 "
                                + shares.get(next).amount() + " 元，" + person.article(),
                        Input.fact(person.path(), told(person)));
                next++;
            }
        }
    }

    private void lost(Person person, Workings workings) {
        String article = person.standing() == Standing.KILLED ? "《保险法》第 43 条" : "《保险法》第 42 条";
        workings.note(
                clause,
                person.called() + " " + person.standing().chinese() + "，不参与分配，" + article,
                Input.fact(person.path(), person.standing().chinese()));
    }

    private static String told(Person person) {
        return "第 " + person.order() + " 顺序，" + person.detail();
    }

    private static List<Person> designated(List<Beneficiary> named) {
        List<Person> persons = new ArrayList<>();
        for (Beneficiary each : named) {
            boolean takesOver = named.stream()
                    .anyMatch(other -> other.order() == each.order() && other.standing() != Standing.ENTITLED);
            int place = persons.size();
            persons.add(new Person(
                    "death.beneficiaries[" + place + "]",
                    "指定受益人 " + (place + 1),
                    each.order(),
                    each.share().map(share -> "份额 " + share).orElse("未定份额"),
                    each.standing(),
                    takesOver ? "《保险法》第 40 条、司法解释三第 12 条" : "《保险法》第 40 条"));
        }
        return persons;
    }

    private static List<Person> family(List<Heir> heirs) {
        List<Person> persons = new ArrayList<>();
        for (Heir each : heirs) {
            int place = persons.size();
            persons.add(new Person(
                    "death.heirs[" + place + "]",
                    "法定继承人 " + (place + 1),
                    each.relation().order(),
                    each.relation().chinese(),
                    each.standing(),
                    "《民法典》第 1127 条、第 1130 条"));
        }
        return persons;
    }
}
