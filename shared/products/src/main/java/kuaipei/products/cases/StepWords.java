package kuaipei.products.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.money.Money;
import kuaipei.core.terms.DailyAllowance;
import kuaipei.products.YamlNode;
import kuaipei.products.claimfile.Answer;

/**
 * A step as a case says it: {@code 5.2 cuts 1 day}, {@code 3.3 cuts 100.00}, {@code 5.1 adds 360.00},
 * {@code 5.3 changes nothing}.
 */
record StepWords(String clause, Verb verb, String quantity) {
    private static final Pattern WORDS =
            Pattern.compile("(\\S+) (?:(cuts|adds) ([0-9]+ days?|[0-9]+\\.[0-9]{2})|(changes nothing))");

    enum Verb {
        CUTS,
        ADDS,
        CHANGES_NOTHING
    }

    /** One step or a list of them. */
    static List<StepWords> all(YamlNode node) {
        return node.value() instanceof List<?>
                ? node.list().stream().map(StepWords::of).toList()
                : List.of(of(node));
    }

    private static StepWords of(YamlNode node) {
        Matcher words = WORDS.matcher(node.text());
        if (!words.matches()) {
            throw node.wrong("is no step; write \"5.2 cuts 1 day\", \"5.1 adds 360.00\" or \"5.3 changes nothing\"");
        }
        if (words.group(4) != null) {
            return new StepWords(words.group(1), Verb.CHANGES_NOTHING, "");
        }
        return new StepWords(words.group(1), words.group(2).equals("cuts") ? Verb.CUTS : Verb.ADDS, words.group(3));
    }

    boolean standsIn(Optional<Reckoning> reckoning, Answer.Decided answer) {
        Money change = change(answer);
        return reckoning.stream()
                .flatMap(steps -> steps.steps().stream())
                .anyMatch(step -> step.clause().equals(clause) && moved(step).equals(change));
    }

    private Money change(Answer.Decided answer) {
        Money sum = quantity.contains(".")
                ? Money.ofYuan(quantity)
                : perDay(answer).times(quantity.isEmpty() ? 0 : Long.parseLong(quantity.split(" ", 2)[0]));
        return verb == Verb.CUTS ? Money.ZERO.minus(sum) : sum;
    }

    private static Money moved(Step step) {
        return step.after().minus(step.before());
    }

    /** What a day is worth, so that a case may speak of days. */
    private static Money perDay(Answer.Decided answer) {
        ClaimFacts facts = answer.facts();
        return answer.terms()
                .coverage(DailyAllowance.class)
                .map(allowance -> allowance
                        .perDay()
                        .value()
                        .of(facts.insured(), facts.event().date()))
                .orElse(Money.ZERO);
    }

    @Override
    public String toString() {
        return switch (verb) {
            case CUTS -> clause + " cuts " + quantity;
            case ADDS -> clause + " adds " + quantity;
            case CHANGES_NOTHING -> clause + " changes nothing";
        };
    }
}
