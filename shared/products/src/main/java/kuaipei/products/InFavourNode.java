package kuaipei.products;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kuaipei.core.law.InFavour;
import kuaipei.core.law.Wording;
import kuaipei.core.money.Money;

/** Reads why a parameter has its value where its clause can be understood in more than one way. */
final class InFavourNode {

    private InFavourNode() {}

    /**
     * @param product code of the product
     * @param clause that the parameter states
     * @param newest the value that the chosen reading must give, and since when
     * @throws IllegalArgumentException naming the place, also where the value is not that of the reading that pays most
     */
    static InFavour read(YamlNode node, String product, String clause, Parameter.Dated newest) {
        node.map("wording reason example readings");
        node.get("example").anyMap();
        List<YamlNode> readings = node.get("readings").list();
        List<InFavour.Reading> read =
                readings.stream().map(InFavourNode::reading).toList();
        String words = node.get("wording").text();
        String reason = node.get("reason").text();
        InFavour inFavour =
                lawful(node, () -> new InFavour(new Wording(product, clause, newest.from()), words, reason, read));
        YamlNode chosen = readings.get(inFavour.readings().indexOf(inFavour.chosen()));
        if (!Objects.equals(chosen.get("value").value(), newest.value().value())) {
            throw newest.value()
                    .wrong("is not that of the reading that pays most, \""
                            + inFavour.chosen().meaning() + "\" with "
                            + inFavour.chosen().pays() + " yuan (Insurance Law art. 30)");
        }
        return inFavour;
    }

    private static InFavour.Reading reading(YamlNode node) {
        node.map("value meaning pays");
        node.get("value");
        String meaning = node.get("meaning").text();
        Money pays = Edition.yuan(node.get("pays"));
        return lawful(node, () -> new InFavour.Reading(meaning, pays));
    }

    private static <T> T lawful(YamlNode node, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException unlawful) {
            throw node.wrong("is not so in law: " + unlawful.getMessage());
        }
    }
}
