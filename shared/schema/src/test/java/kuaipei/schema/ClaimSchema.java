package kuaipei.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.Treatment;
import kuaipei.core.law.Beneficiary.Standing;
import kuaipei.core.law.Heir;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.EmergencyOverride;
import kuaipei.core.terms.Product;
import kuaipei.products.Products;
import kuaipei.products.claimfile.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of a claim file, made from the forms of the products that ship. */
final class ClaimSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MAY_BE_ABSENT =
            List.of("stays", "death", "disability", "diagnosis", "usage", "doubtful", "promise");
    private static final Map<String, Object> TEXT = nullable("string", Map.of());
    private static final Map<String, Object> FLAG = nullable("boolean", Map.of());
    private static final Map<String, Object> DATE =
            nullable("string", Map.of("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    private static final Map<String, Object> MONEY =
            nullable("string", Map.of("pattern", "^(0|[1-9][0-9]{0,11})\\.[0-9]{2}$"));
    private static final Map<String, Object> REFUND =
            nullable("string", Map.of("pattern", "^-?(0|[1-9][0-9]{0,11})\\.[0-9]{2}$"));
    /** Above nothing, up to the whole. */
    private static final String PERCENT = "^(100(\\.0+)?|(?!0+(\\.0+)?$)[0-9]{1,2}(\\.[0-9]+)?)$";

    private static final Map<String, Object> GRADE = nullable("integer", Map.of("minimum", 1, "maximum", 3));

    private ClaimSchema() {}

    static String text(Products products) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A claim as ./kuaipei adjudicate takes it");
        root.put(
                "description",
                "A null stands only where doubtful names its path, and for the grade of a hospital that nobody knows.");
        root.put(
                "oneOf",
                products.codes().stream()
                        .map(code -> products.find(code, LocalDate.MAX).orElseThrow())
                        .map(ClaimSchema::product)
                        .toList());
        JsonNode tree = sorted(JSON.valueToTree(root));
        return tree.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }

    private static Map<String, Object> product(Product product) {
        Form form = Form.of(product);
        Map<String, Object> known = new TreeMap<>(Map.of(
                "id", Map.of("type", "string"),
                "product", Map.of("const", product.code()),
                "decideOn", DATE,
                "insured", part(form.insured(), insured(product)),
                "event", part(form.event(), event(product)),
                "documents", list(words(DocumentKind.values(), DocumentKind::wire)),
                "payee", object(Map.of("name", TEXT, "cardNumber", TEXT)),
                "promise", object(Map.of("declaredOn", DATE)),
                "doubtful", Map.of("type", "array", "items", Map.of("type", "string")),
                "usage", usage(form)));
        known.putAll(benefits(product, form));
        known.keySet().retainAll(form.claim());
        List<String> required = new ArrayList<>(known.keySet());
        required.removeAll(MAY_BE_ABSENT);
        if (!form.needsBills()) {
            required.remove("bills");
        }
        return Map.of("type", "object", "properties", known, "required", required, "additionalProperties", false);
    }

    private static Map<String, Object> benefits(Product product, Form form) {
        return Map.of(
                "stays",
                list(part(form.stay(), stay())),
                "bills",
                list(part(form.bill(), bill())),
                "death",
                orNull(kept(form.death(), death())),
                "disability",
                orNull(kept(form.disability(), disability())),
                "diagnosis",
                orNull(Map.of("illness", Map.of("enum", List.copyOf(new TreeSet<>(product.illnesses()))))));
    }

    private static Map<String, Object> death() {
        Object name = nullable("string", Map.of("pattern", "\\S"));
        Object standing = words(Standing.values(), ClaimSchema::wire);
        return Map.of(
                "date",
                DATE,
                "beneficiaries",
                list(object(
                        Map.of(
                                "name",
                                name,
                                "order",
                                nullable("integer", Map.of("minimum", 1, "maximum", 1000)),
                                "share",
                                nullable("string", Map.of("pattern", PERCENT)),
                                "standing",
                                standing),
                        Set.of("name"))),
                "heirs",
                list(object(
                        Map.of(
                                "name", name,
                                "relation", words(Heir.Relation.values(), ClaimSchema::wire),
                                "standing", standing,
                                "descendants", FLAG),
                        Set.of("name", "relation"))));
    }

    private static String wire(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> disability() {
        return Map.of(
                "items",
                Map.of("type", "array", "items", Map.of("type", "string"), "minItems", 1),
                "assessedOn",
                DATE,
                "paidBefore",
                MONEY,
                "existing",
                list(Map.of("type", "string")));
    }

    private static Map<String, Object> stay() {
        return Map.of(
                "hospital", TEXT,
                "grade", GRADE,
                "approvedByInsurer", FLAG,
                "admission", DATE,
                "discharge", DATE,
                "printedDays", nullable("integer", Map.of("minimum", 0)),
                "treatment", words(Treatment.values(), Treatment::wire));
    }

    private static Map<String, Object> bill() {
        Map<String, Object> bill = new TreeMap<>(Map.of(
                "treatment", words(Treatment.values(), Treatment::wire),
                "date", DATE,
                "hospital", TEXT,
                "grade", GRADE,
                "public", FLAG,
                "emergency", FLAG,
                "items", list(object(Map.of("name", TEXT, "category", word(List.of("A", "B", "C")), "amount", REFUND))),
                "fundPaid", MONEY,
                "otherPublicPaid", MONEY,
                "otherInsurerPaid", MONEY));
        bill.put("mainland", FLAG);
        return bill;
    }

    private static Map<String, Object> insured(Product product) {
        return Map.of(
                "name", TEXT,
                "idNumber", TEXT,
                "coverFrom", DATE,
                "coverTo", DATE,
                "socialInsurance", FLAG,
                "renewal", FLAG,
                "plan", word(List.copyOf(new TreeSet<>(product.plans()))));
    }

    private static Map<String, Object> event(Product product) {
        return Map.of(
                "publicEmergency",
                        word(product.overrides().stream()
                                .map(EmergencyOverride::code)
                                .sorted()
                                .toList()),
                "suspectedFrom", DATE,
                "date", DATE,
                "cause", words(Cause.values(), Cause::wire),
                "kind", word(List.of("accident", "disease")));
    }

    private static Map<String, Object> usage(Form form) {
        Map<String, Object> used = new TreeMap<>();
        form.usage()
                .forEach(each ->
                        used.put(each, each.endsWith("Days") ? nullable("integer", Map.of("minimum", 0)) : MONEY));
        return Map.of(
                "type",
                "object",
                "propertyNames",
                Map.of("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
                "additionalProperties",
                object(used));
    }

    private static Map<String, Object> part(java.util.Set<String> fields, Map<String, Object> all) {
        return object(kept(fields, all));
    }

    private static Map<String, Object> kept(java.util.Set<String> fields, Map<String, Object> all) {
        Map<String, Object> known = new TreeMap<>(all);
        known.keySet().retainAll(fields);
        return known;
    }

    private static Map<String, Object> object(Map<String, Object> fields) {
        SortedSet<String> names = new TreeSet<>(fields.keySet());
        names.removeAll(Form.MAY_BE_ABSENT);
        return object(fields, names);
    }

    private static Map<String, Object> object(Map<String, Object> fields, Set<String> required) {
        return Map.of(
                "type",
                "object",
                "properties",
                new TreeMap<>(fields),
                "required",
                List.copyOf(new TreeSet<>(required)),
                "additionalProperties",
                false);
    }

    /** A benefit that may be claimed without anything known about it. */
    private static Map<String, Object> orNull(Map<String, Object> fields) {
        Map<String, Object> schema = new TreeMap<>(object(fields));
        schema.put("type", List.of("object", "null"));
        return schema;
    }

    private static Map<String, Object> list(Object items) {
        return Map.of("type", "array", "items", items);
    }

    private static <E> Map<String, Object> words(E[] all, Function<E, String> wire) {
        return word(Stream.of(all).map(wire).sorted().toList());
    }

    private static Map<String, Object> word(List<String> words) {
        List<Object> all = new ArrayList<>(words);
        all.add(JSON.getNodeFactory().nullNode());
        return Map.of("enum", all);
    }

    private static Map<String, Object> nullable(String type, Map<String, Object> more) {
        Map<String, Object> schema = new TreeMap<>(more);
        schema.put("type", List.of(type, "null"));
        return schema;
    }

    /** Keys in one order, whatever the maps above did. */
    static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            return JSON.valueToTree(node.properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> sorted(each.getValue()), (first, _) -> first, TreeMap::new)));
        }
        if (node.isArray()) {
            return JSON.valueToTree(node.valueStream().map(ClaimSchema::sorted).toList());
        }
        return node;
    }
}
