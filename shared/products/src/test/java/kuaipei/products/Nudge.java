package kuaipei.products;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.core.decision.ClaimFacts.Category;
import kuaipei.core.terms.DayCount;
import kuaipei.core.terms.DeathBenefit;
import kuaipei.core.terms.LimitYear;
import kuaipei.core.terms.Reimbursement;
import org.jspecify.annotations.Nullable;

/**
 * A product's parameters with one value moved by the least that matters: a fen, a day, a year, a grade, a per cent, another
 * choice. Terms that no case tells from such neighbours are held by nobody.
 *
 * @param parameter its name
 * @param what was moved: {@code allowance-days-per-stay 2025-01-01 + 1}
 * @param parameters the whole file with that change
 */
record Nudge(String parameter, String what, Map<String, @Nullable Object> parameters) {
    /** Words among which a choice is one; a parameter's words are those of one rule. */
    private static final List<Class<? extends Enum<?>>> CHOICES =
            List.of(DayCount.class, DeathBenefit.PassengerSum.class, Reimbursement.Offset.class, LimitYear.class);
    /** What a person is told and no amount depends on: ChoicesTest holds the words. */
    private static final Set<String> SAID = Set.of("designated-else-heirs", "without-legal-capacity");

    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final BigDecimal UNLIMITED = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Every nudge of a parameters file as it was loaded. */
    static List<Nudge> all(YamlNode file) {
        List<Nudge> nudges = new ArrayList<>();
        file.anyMap().forEach((name, parameter) -> {
            String unit = parameter.get("unit").text();
            List<YamlNode> values = parameter.get("values").list();
            for (int i = 0; i < values.size(); i++) {
                String place = name + " " + values.get(i).get("from").text();
                int index = i;
                around(unit, Objects.requireNonNull(values.get(i).get("value").value()))
                        .forEach((how, moved) ->
                                nudges.add(new Nudge(name, place + " " + how, with(file, name, index, moved))));
            }
        });
        return nudges;
    }

    /** The neighbours of a value, each under what was done to it. */
    private static Map<String, Object> around(String unit, Object value) {
        return switch (unit) {
            case "days", "years" -> counted((Integer) value, 0, Integer.MAX_VALUE);
            case "grade" -> counted((Integer) value, 1, 3);
            case "yuan" -> value instanceof List<?> bands ? bands(bands) : moved((String) value, "0.01", UNLIMITED);
            case "percent" -> moved((String) value, "1", WHOLE);
            case "percent-by-grade" -> each((List<?>) value, one -> moved((String) one, "0.5", WHOLE));
            case "categories" -> categories((List<?>) value);
            case "choice" -> choices((String) value);
            case "shares" -> shares((List<?>) value);
            default -> throw new AssertionError("nobody knows how to move a value of unit " + unit);
        };
    }

    private interface Neighbours {
        Map<String, Object> of(Object value);
    }

    private static Map<String, Object> counted(int value, int least, int most) {
        Map<String, Object> around = new LinkedHashMap<>();
        if (value > least) {
            around.put("- 1", value - 1);
        }
        if (value < most) {
            around.put("+ 1", value + 1);
        }
        return around;
    }

    private static Map<String, Object> moved(String value, String by, BigDecimal most) {
        BigDecimal number = new BigDecimal(value);
        Map<String, Object> around = new LinkedHashMap<>();
        if (number.compareTo(most) < 0) {
            around.put("+ " + by, number.add(new BigDecimal(by)).toPlainString());
        }
        if (number.signum() > 0) {
            around.put("- " + by, number.subtract(new BigDecimal(by)).toPlainString());
        }
        return around;
    }

    private static Map<String, Object> each(List<?> values, Neighbours neighbours) {
        Map<String, Object> around = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            for (Map.Entry<String, Object> moved :
                    neighbours.of(Objects.requireNonNull(values.get(i))).entrySet()) {
                List<Object> changed = new ArrayList<>(values);
                changed.set(i, moved.getValue());
                around.put("[" + i + "] " + moved.getKey(), changed);
            }
        }
        return around;
    }

    private static Map<String, Object> bands(List<?> bands) {
        return each(bands, band -> {
            Map<String, Object> around = new LinkedHashMap<>();
            Map<?, ?> fields = (Map<?, ?>) band;
            moved((String) Objects.requireNonNull(fields.get("sum")), "0.01", UNLIMITED)
                    .forEach((how, sum) -> around.put("sum " + how, changed(fields, "sum", sum)));
            if (fields.get("from-age") instanceof Integer age) {
                counted(age, 1, Integer.MAX_VALUE)
                        .forEach((how, other) -> around.put("from-age " + how, changed(fields, "from-age", other)));
            }
            return around;
        });
    }

    private static Map<String, Object> categories(List<?> values) {
        Map<String, Object> around = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            List<Object> changed = new ArrayList<>(values);
            String how = changed.remove(category.name()) ? "without " : "with ";
            if (how.equals("with ")) {
                changed.add(category.name());
            }
            if (!changed.isEmpty()) {
                around.put(how + category, changed);
            }
        }
        return around;
    }

    private static Map<String, Object> shares(List<?> shares) {
        Map<?, ?> first = (Map<?, ?>) shares.getFirst();
        Map<?, ?> second = (Map<?, ?>) shares.get(1);
        List<Object> changed = new ArrayList<>(shares);
        changed.set(0, changed(first, "percent", percent(first, 1)));
        changed.set(1, changed(second, "percent", percent(second, -1)));
        return Map.of("one per cent to the first", changed);
    }

    private static String percent(Map<?, ?> share, int more) {
        return new BigDecimal((String) Objects.requireNonNull(share.get("percent")))
                .add(BigDecimal.valueOf(more))
                .toPlainString();
    }

    private static Map<String, Object> choices(String value) {
        if (SAID.contains(value)) {
            return Map.of();
        }
        for (Class<? extends Enum<?>> choice : CHOICES) {
            List<String> words = Stream.of(choice.getEnumConstants())
                    .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            if (words.contains(value)) {
                Map<String, Object> around = new LinkedHashMap<>();
                words.stream().filter(word -> !word.equals(value)).forEach(word -> around.put("as " + word, word));
                return around;
            }
        }
        throw new AssertionError("nobody knows what else there is beside " + value);
    }

    /** The file with one value replaced; everything else is shared with the original, which nobody writes to. */
    private static Map<String, @Nullable Object> with(YamlNode file, String name, int index, Object moved) {
        Map<?, ?> parameter = (Map<?, ?>) file.get(name).value();
        List<Object> values = new ArrayList<>((List<?>)
                Objects.requireNonNull(Objects.requireNonNull(parameter).get("values")));
        values.set(index, changed((Map<?, ?>) values.get(index), "value", moved));
        Map<String, @Nullable Object> other = changed(parameter, "values", values);
        // A moved value is no longer the reading in favour, and nothing would load.
        other.remove("in-favour");
        return changed((Map<?, ?>) Objects.requireNonNull(file.value()), name, other);
    }

    private static Map<String, @Nullable Object> changed(Map<?, ?> fields, String field, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        fields.forEach((key, each) -> copy.put(String.valueOf(key), each));
        copy.put(field, value);
        return copy;
    }
}
