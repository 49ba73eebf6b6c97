package kuaipei.products;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Treatment;
import kuaipei.core.money.Money;
import kuaipei.core.terms.Benefit;
import kuaipei.core.terms.CoInsurance;
import kuaipei.core.terms.EventRule;
import kuaipei.core.terms.Exclusion;
import kuaipei.core.terms.LimitYear;
import kuaipei.core.terms.PayFirst;
import kuaipei.core.terms.Preparation;
import kuaipei.core.terms.Product;
import kuaipei.core.terms.SharedLimit;
import kuaipei.core.terms.Stated;
import kuaipei.core.terms.UnmannedLimits;

/** A product's folder: what its file names is resolved to the parameters' values on a day. */
final class ProductFile {
    private static final Set<String> CHOICE = Set.of("choice");

    private final YamlNode file;
    private final Map<String, Parameter> parameters;
    private final NavigableSet<LocalDate> editions;

    ProductFile(YamlNode file, YamlNode parameters) {
        this.file = file;
        this.parameters = Parameter.file(parameters, code());
        this.editions = this.parameters.values().stream()
                .flatMap(parameter -> parameter.values().stream())
                .map(Parameter.Dated::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    String code() {
        return file.get("code").text();
    }

    /** Days on which some parameter changes, oldest first. */
    NavigableSet<LocalDate> editions() {
        return editions;
    }

    /** Agreed least payout ratio, if one was agreed. */
    Optional<BigDecimal> floor() {
        Edition edition = edition(editions().last());
        return file.find("floor").map(name -> edition.rate(name).value().value());
    }

    private Edition edition(LocalDate day) {
        return new Edition(parameters, day, texts("plans"));
    }

    Product on(LocalDate day) {
        return on(edition(day), day);
    }

    /** Parameters that no rule reads. */
    Set<String> unread() {
        LocalDate day = editions().last();
        Edition edition = edition(day);
        on(edition, day);
        file.find("floor").ifPresent(edition::rate);
        Set<String> unread = new TreeSet<>(parameters.keySet());
        unread.removeAll(edition.asked());
        return unread;
    }

    private Product on(Edition edition, LocalDate day) {
        file.map(
                "code name floor events age waiting-days exclusions unmanned-limit decide-within coverages shared-limits"
                        + " limit-year co-insurance preparation plans illnesses pay-first");
        return new Product(
                code(),
                file.get("name").text(),
                day.toString(),
                Edition.choice(EventRule.class, file.get("events")),
                file.find("age").map(age -> age(edition, age)).orElse(Product.Age.ANY),
                file.find("waiting-days").map(edition::count),
                each("exclusions", exclusion -> exclusion(edition, exclusion)),
                file.get("coverages").list().stream()
                        .map(coverage -> CoverageNode.read(edition, coverage))
                        .toList(),
                each("shared-limits", limit -> sharedLimit(edition, limit)),
                file.find("limit-year")
                        .map(name ->
                                edition.choice(LimitYear.class, name, CHOICE).value())
                        .orElse(LimitYear.POLICY_YEAR),
                preparation(file.get("preparation"), true),
                unmanned(edition),
                file.find("decide-within").map(edition::count),
                file.find("co-insurance").map(insurers -> coInsurance(edition, insurers)),
                texts("plans"),
                texts("illnesses"),
                file.find("pay-first").map(first -> payFirst(edition, first)),
                List.of());
    }

    /** Of the product, and of each coverage that has one of its own. */
    private UnmannedLimits unmanned(Edition edition) {
        Map<Benefit, Stated<Money>> each = new EnumMap<>(Benefit.class);
        for (YamlNode coverage : file.get("coverages").list()) {
            coverage.find("unmanned-limit")
                    .ifPresent(name -> each.put(Benefit.of(CoverageNode.read(edition, coverage)), edition.money(name)));
        }
        return new UnmannedLimits(
                file.find("unmanned-limit").map(edition::money).map(Stated<Money>::value), each);
    }

    private Set<String> texts(String key) {
        return file.find(key)
                .map(list -> list.list().stream().map(YamlNode::text).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private static Product.Age age(Edition edition, YamlNode age) {
        age.map("least most");
        return new Product.Age(
                age.find("least").map(name -> edition.count(name).value()).orElse(Product.Age.ANY.least()),
                age.find("most").map(name -> edition.count(name).value()).orElse(Product.Age.ANY.most()));
    }

    private <T> List<T> each(String key, Function<YamlNode, T> read) {
        return file.find(key)
                .map(list -> list.list().stream().map(read).toList())
                .orElse(List.of());
    }

    private static <E extends Enum<E>> Set<E> words(YamlNode node, String key, Class<E> type) {
        return node.find(key)
                .map(list -> list.list().stream()
                        .map(word -> Edition.choice(type, word))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private static Exclusion exclusion(Edition edition, YamlNode node) {
        node.map("clause causes treatments of unless");
        Exclusion.Unless unless = node.find("unless")
                .map(name ->
                        edition.choice(Exclusion.Unless.class, name, CHOICE).value())
                .orElse(Exclusion.Unless.NONE);
        try {
            return new Exclusion(
                    node.get("clause").text(),
                    words(node, "causes", Cause.class),
                    words(node, "treatments", Treatment.class),
                    words(node, "of", Benefit.class),
                    unless);
        } catch (IllegalArgumentException notBoth) {
            throw node.wrong(String.valueOf(notBoth.getMessage()));
        }
    }

    private static PayFirst payFirst(Edition edition, YamlNode node) {
        node.map("most within documents");
        return new PayFirst(
                edition.money(node.get("most")),
                edition.count(node.get("within")),
                CoverageNode.needs(node, "documents"));
    }

    private static SharedLimit sharedLimit(Edition edition, YamlNode node) {
        node.map("sum benefits accumulator");
        return new SharedLimit(
                edition.sums(node.get("sum")),
                words(node, "benefits", Benefit.class),
                node.get("accumulator").text());
    }

    private static CoInsurance coInsurance(Edition edition, YamlNode name) {
        try {
            return new CoInsurance(edition.shares(name));
        } catch (IllegalArgumentException notWhole) {
            throw name.wrong(String.valueOf(notWhole.getMessage()));
        }
    }

    private static Preparation preparation(YamlNode node, boolean mayHaveHeavy) {
        node.map(mayHaveHeavy ? "unless-any-of only-if-all-of heavy" : "unless-any-of only-if-all-of");
        boolean unless = node.find("unless-any-of").isPresent();
        YamlNode reasons = node.get(unless ? "unless-any-of" : "only-if-all-of");
        return new Preparation(
                unless ? Preparation.Rule.UNLESS_ANY_OF : Preparation.Rule.ONLY_IF_ALL_OF,
                reasons.list().stream()
                        .map(each -> Edition.choice(Reason.class, each))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class))),
                node.find("heavy").map(heavy -> preparation(heavy, false)));
    }
}
