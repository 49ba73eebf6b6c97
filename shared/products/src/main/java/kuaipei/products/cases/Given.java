package kuaipei.products.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.products.Shipped;
import kuaipei.products.YamlNode;
import kuaipei.products.claimfile.Form;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case as plain values: what it says itself over its background over an ordinary claim in which nothing is
 * wrong, so that a case shows only what matters to it.
 */
final class Given {
    private static final YamlNode ORDINARY = YamlNode.parse("ordinary-claim.yaml", Shipped.text("ordinary-claim.yaml"));

    private Given() {}

    /** A whole claim on a product. */
    static Map<String, @Nullable Object> claim(String product, Form form, Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> claim = object(merged(ordinary("claim", form.claim()), given));
        claim.put("product", product);
        if (form.claim().contains("bills")) {
            claim.put("bills", claim.getOrDefault("bills", List.of()));
        }
        claim.put("insured", merged(ordinary("insured", form.insured()), claim.get("insured")));
        claim.put("event", merged(ordinary("event", form.event()), claim.get("event")));
        replace(claim, "stays", stays -> each(stays, ordinary("stay")));
        replace(claim, "bills", bills -> each(each(bills, ordinary("bill")), Map.of(), "items", ordinary("item")));
        replace(claim, "disability", disability -> merged(ordinary("disability"), disability));
        replace(claim, "usage", years -> {
            Map<String, @Nullable Object> filled = object(years);
            filled.replaceAll((_, used) -> merged(ordinary("used", form.usage()), used));
            return filled;
        });
        return claim;
    }

    /** The second over the first: objects merge, everything else replaces. */
    static @Nullable Object merged(@Nullable Object under, @Nullable Object over) {
        if (!(under instanceof Map) || !(over instanceof Map)) {
            return over;
        }
        Map<String, @Nullable Object> both = object(under);
        object(over)
                .forEach((key, value) -> both.put(key, both.containsKey(key) ? merged(both.get(key), value) : value));
        return both;
    }

    static Map<String, @Nullable Object> object(@Nullable Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, each) -> object.put(String.valueOf(key), each));
        }
        return object;
    }

    private interface Filling {
        @Nullable
        Object of(Object value);
    }

    private static void replace(Map<String, @Nullable Object> claim, String field, Filling filling) {
        Object value = claim.get(field);
        if (value != null) {
            claim.put(field, filling.of(value));
        }
    }

    private static Object each(Object list, Object usual) {
        if (!(list instanceof List<?> entries)) {
            return list;
        }
        List<@Nullable Object> filled = new ArrayList<>();
        entries.forEach(entry -> filled.add(merged(usual, entry)));
        return filled;
    }

    /** The same one level deeper: each entry of a field of each entry. */
    private static Object each(Object list, Object usual, String field, Object usualInside) {
        if (each(list, usual) instanceof List<?> entries) {
            List<@Nullable Object> filled = new ArrayList<>();
            for (Object entry : entries) {
                Map<String, @Nullable Object> object = object(entry);
                replace(object, field, inside -> each(inside, usualInside));
                filled.add(object);
            }
            return filled;
        }
        return list;
    }

    private static Object ordinary(String part) {
        return Optional.ofNullable(ORDINARY.get(part).value()).orElseThrow();
    }

    private static Object ordinary(String part, Set<String> fields) {
        Map<String, @Nullable Object> known = object(ordinary(part));
        known.keySet().retainAll(fields);
        return known;
    }
}
