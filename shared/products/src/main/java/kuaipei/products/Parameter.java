package kuaipei.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kuaipei.core.law.InFavour;

/**
 * One number of a product's terms: its unit, the clause, the words that state it, its values by the day from which they
 * hold.
 *
 * @param inFavour the readings of a text that can be understood in more than one way, of which the newest value is the one
 *     that pays most; empty where the text is clear, or its doubt is of another kind
 * @param values oldest first, never empty
 */
record Parameter(
        String name, String unit, String clause, Optional<InFavour> inFavour, List<Dated> values, LocalDate checkedOn) {
    static final Set<String> UNITS =
            Set.of("yuan", "days", "years", "grade", "percent", "percent-by-grade", "categories", "choice", "shares");

    /** @param quote the words that state the value in the wording of its day */
    record Dated(LocalDate from, YamlNode value, String quote) {}

    /**
     * A product's parameters by name.
     *
     * @param product code of the product
     */
    static Map<String, Parameter> file(YamlNode file, String product) {
        Map<String, Parameter> parameters = new TreeMap<>();
        file.anyMap().forEach((name, node) -> parameters.put(name, of(name, node, product)));
        return parameters;
    }

    private static Parameter of(String name, YamlNode node, String product) {
        Map<String, YamlNode> map = node.map("unit clause quote reason in-favour values checked-on");
        String unit = node.get("unit").text();
        if (!UNITS.contains(unit)) {
            throw node.get("unit").wrong("is not a unit; known are " + UNITS);
        }
        String quote = node.get("quote").text();
        List<Dated> values = new ArrayList<>();
        for (YamlNode dated : node.get("values").list()) {
            dated.map("from value quote");
            LocalDate from = dated.get("from").date();
            if (!values.isEmpty() && !values.getLast().from().isBefore(from)) {
                throw dated.wrong("does not begin after the value before it");
            }
            values.add(new Dated(
                    from,
                    dated.get("value"),
                    dated.find("quote").map(YamlNode::text).orElse(quote)));
        }
        if (values.isEmpty()) {
            throw node.wrong("has no value");
        }
        if (map.containsKey("reason")) {
            map.get("reason").text();
        }
        String clause = node.get("clause").text();
        return new Parameter(
                name,
                unit,
                clause,
                node.find("in-favour").map(why -> InFavourNode.read(why, product, clause, values.getLast())),
                List.copyOf(values),
                node.get("checked-on").date());
    }

    /** The value on a day; before the first one, the first. */
    YamlNode on(LocalDate day) {
        return inForce(day).value();
    }

    Dated inForce(LocalDate day) {
        Dated found = values.getFirst();
        for (Dated dated : values) {
            if (!dated.from().isAfter(day)) {
                found = dated;
            }
        }
        return found;
    }
}
