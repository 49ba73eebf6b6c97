package kuaipei.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kuaipei.core.decision.ClaimFacts.Category;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;
import kuaipei.core.terms.CoInsurance;
import kuaipei.core.terms.Stated;
import kuaipei.core.terms.Sums;

/** A product's parameters on one day, each with its clause; remembers which were asked for. */
final class Edition {
    private final Map<String, Parameter> parameters;
    private final LocalDate day;
    private final Set<String> plans;
    private final Set<String> asked = new TreeSet<>();

    Edition(Map<String, Parameter> parameters, LocalDate day, Set<String> plans) {
        this.parameters = parameters;
        this.day = day;
        this.plans = plans;
    }

    /** Names that some rule reads; a test holds that none is left over. */
    Set<String> asked() {
        return asked;
    }

    Stated<Integer> count(YamlNode name) {
        return stated(name, Set.of("days", "years", "grade"), YamlNode::number);
    }

    Stated<Money> money(YamlNode name) {
        return stated(name, Set.of("yuan"), Edition::yuan);
    }

    /** One sum for everybody, or bands by plan and age: the first that fits counts. */
    Stated<Sums> sums(YamlNode name) {
        return stated(name, Set.of("yuan"), value -> {
            if (!(value.value() instanceof List)) {
                return Sums.flat(yuan(value));
            }
            List<Sums.Band> bands = new ArrayList<>();
            for (YamlNode band : value.list()) {
                band.map("plan from-age sum");
                bands.add(new Sums.Band(
                        band.find("plan").map(YamlNode::text).orElse(null),
                        band.find("from-age").map(YamlNode::number).orElse(0),
                        yuan(band.get("sum"))));
            }
            everybodyFits(bands, value);
            return new Sums(bands);
        });
    }

    /** A sum is stated for each plan that can be bought, whatever the age. */
    private void everybodyFits(List<Sums.Band> bands, YamlNode value) {
        for (Sums.Band band : bands) {
            if (band.plan() != null && !plans.contains(band.plan())) {
                throw value.wrong("has a band for plan " + band.plan() + "; known are " + plans);
            }
        }
        Set<String> without = new TreeSet<>(plans.isEmpty() ? Set.of("") : plans);
        without.removeIf(plan -> bands.stream()
                .anyMatch(band -> band.fromAge() == 0 && (band.plan() == null || plan.equals(band.plan()))));
        if (!without.isEmpty()) {
            throw value.wrong("states no sum for everybody" + (plans.isEmpty() ? "" : " of plan " + without)
                    + "; the last band has no from-age");
        }
    }

    Stated<Rate> rate(YamlNode name) {
        return stated(name, Set.of("percent"), value -> Rate.ofPercent(value.text()));
    }

    Stated<List<Rate>> rates(YamlNode name) {
        return stated(
                name,
                Set.of("percent-by-grade"),
                value -> value.list().stream()
                        .map(each -> Rate.ofPercent(each.text()))
                        .toList());
    }

    /** The insurers that share a policy, the one that leads first. */
    Stated<List<CoInsurance.Share>> shares(YamlNode name) {
        return stated(
                name,
                Set.of("shares"),
                value -> value.list().stream()
                        .map(share -> {
                            share.map("insurer percent");
                            return new CoInsurance.Share(
                                    share.get("insurer").text(),
                                    Rate.ofPercent(share.get("percent").text()));
                        })
                        .toList());
    }

    Stated<Set<Category>> categories(YamlNode name) {
        return stated(
                name,
                Set.of("categories"),
                value -> value.list().stream()
                        .map(each -> choice(Category.class, each))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    <E extends Enum<E>> Stated<E> choice(Class<E> type, YamlNode name, Set<String> unit) {
        return stated(name, unit, value -> choice(type, value));
    }

    static <E extends Enum<E>> E choice(Class<E> type, YamlNode value) {
        String wanted = value.text();
        for (E constant : type.getEnumConstants()) {
            if (wire(constant).equals(wanted)) {
                return constant;
            }
        }
        List<String> known =
                List.of(type.getEnumConstants()).stream().map(Edition::wire).toList();
        throw value.wrong("is '" + wanted + "'; known are " + known);
    }

    private static String wire(Enum<?> constant) {
        String name = constant.name();
        return name.length() == 1
                ? name
                : name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Money yuan(YamlNode value) {
        String text = value.text();
        try {
            return Money.ofYuan(text);
        } catch (IllegalArgumentException notMoney) {
            throw value.wrong("is not an amount; write yuan with two places, as \"360.00\"");
        }
    }

    private <T> Stated<T> stated(YamlNode name, Set<String> units, Function<YamlNode, T> read) {
        Parameter parameter = parameters.get(name.text());
        if (parameter == null) {
            throw name.wrong("names a parameter that is not there: " + name.text());
        }
        if (!units.contains(parameter.unit())) {
            throw name.wrong("needs a parameter in " + units + ", not in " + parameter.unit());
        }
        asked.add(parameter.name());
        return new Stated<>(parameter.clause(), read.apply(parameter.on(day)));
    }
}
