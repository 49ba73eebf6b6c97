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
import java.util.stream.Collectors;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.Reason;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.Coverage;
import kuaipei.core.terms.DailyAllowance;
import kuaipei.core.terms.DayCount;
import kuaipei.core.terms.DeathBenefit;
import kuaipei.core.terms.DiagnosisLumpSum;
import kuaipei.core.terms.EventRule;
import kuaipei.core.terms.GradedDisability;
import kuaipei.core.terms.Need;
import kuaipei.core.terms.Preparation;
import kuaipei.core.terms.Product;
import kuaipei.core.terms.Reimbursement;
import kuaipei.core.terms.Stated;

/** A product's folder: what its file names is resolved to the parameters' values on a day. */
final class ProductFile {
    private static final Set<String> CHOICE = Set.of("choice");

    private final YamlNode file;
    private final Map<String, Parameter> parameters;
    private final NavigableSet<LocalDate> editions;

    ProductFile(YamlNode file, YamlNode parameters) {
        this.file = file;
        this.parameters = Parameter.file(parameters);
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
        file.map("code name floor events age waiting-days unmanned-limit coverages preparation plans illnesses");
        return new Product(
                code(),
                file.get("name").text(),
                day.toString(),
                Edition.choice(EventRule.class, file.get("events")),
                file.find("age").map(age -> age(edition, age)).orElse(Product.Age.ANY),
                file.find("waiting-days").map(edition::count),
                file.get("coverages").list().stream()
                        .map(coverage -> coverage(edition, coverage))
                        .toList(),
                preparation(file.get("preparation")),
                file.find("unmanned-limit").map(edition::money).map(Stated<Money>::value),
                texts("plans"),
                texts("illnesses"));
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

    private static Preparation preparation(YamlNode node) {
        node.map("unless-any-of only-if-all-of");
        boolean unless = node.find("unless-any-of").isPresent();
        YamlNode reasons = node.get(unless ? "unless-any-of" : "only-if-all-of");
        return new Preparation(
                unless ? Preparation.Rule.UNLESS_ANY_OF : Preparation.Rule.ONLY_IF_ALL_OF,
                reasons.list().stream()
                        .map(each -> Edition.choice(Reason.class, each))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class))));
    }

    private static Coverage coverage(Edition edition, YamlNode node) {
        return switch (node.get("kind").text()) {
            case "daily-allowance" -> allowance(edition, node);
            case "death" -> death(edition, node);
            case "disability" -> disability(edition, node);
            case "reimbursement" -> reimbursement(edition, node);
            case "diagnosis-lump-sum" -> lumpSum(edition, node);
            default -> throw node.get("kind").wrong("is no kind of coverage");
        };
    }

    private static Coverage allowance(Edition edition, YamlNode node) {
        node.map("kind per-day day-count free-days days-per-stay days-per-year sum-per-year least-grade documents");
        return new DailyAllowance(
                edition.sums(node.get("per-day")),
                edition.choice(DayCount.class, node.get("day-count"), CHOICE),
                edition.count(node.get("free-days")),
                edition.count(node.get("days-per-stay")),
                edition.count(node.get("days-per-year")),
                edition.sums(node.get("sum-per-year")),
                edition.count(node.get("least-grade")),
                needs(node));
    }

    private static Coverage death(Edition edition, YamlNode node) {
        node.map("kind sum within-days passenger-sum passenger paid-before documents");
        Map<Cause, Stated<kuaipei.core.terms.Sums>> passenger = new EnumMap<>(Cause.class);
        node.find("passenger")
                .ifPresent(map -> map.anyMap()
                        .forEach((cause, name) ->
                                passenger.put(Edition.choice(Cause.class, name.with("", cause)), edition.sums(name))));
        return new DeathBenefit(
                edition.sums(node.get("sum")),
                passenger,
                node.find("passenger-sum")
                        .map(name -> edition.choice(DeathBenefit.PassengerSum.class, name, CHOICE)
                                .value())
                        .orElse(DeathBenefit.PassengerSum.REPLACES),
                edition.count(node.get("within-days")),
                node.get("paid-before").text(),
                needs(node));
    }

    private static Coverage disability(Edition edition, YamlNode node) {
        node.map("kind base ratios within-days combining paid-before documents");
        return new GradedDisability(
                edition.sums(node.get("base")),
                edition.rates(node.get("ratios")),
                edition.count(node.get("within-days")),
                node.get("combining").text(),
                node.get("paid-before").text(),
                needs(node));
    }

    private static Coverage reimbursement(Edition edition, YamlNode node) {
        node.map("kind covered offset deductible ratio ratio-without-fund limit-per-year grace-days least-grade"
                + " public-only documents");
        YamlNode deductible = node.get("deductible");
        deductible.map("sum per filled-by-other-insurers");
        return new Reimbursement(
                edition.categories(node.get("covered")),
                edition.choice(Reimbursement.Offset.class, node.get("offset"), CHOICE),
                new Reimbursement.Deductible(
                        edition.money(deductible.get("sum")),
                        Edition.choice(Reimbursement.Deductible.Per.class, deductible.get("per")),
                        deductible.get("filled-by-other-insurers").flag()),
                edition.rate(node.get("ratio")),
                edition.rate(node.get("ratio-without-fund")),
                edition.sums(node.get("limit-per-year")),
                edition.count(node.get("grace-days")),
                new Reimbursement.Hospital(
                        edition.count(node.get("least-grade")),
                        node.get("public-only").flag()),
                needs(node));
    }

    private static Coverage lumpSum(Edition edition, YamlNode node) {
        node.map("kind sum once documents");
        return new DiagnosisLumpSum(
                edition.sums(node.get("sum")), node.get("once").text(), needs(node));
    }

    private static List<Need> needs(YamlNode coverage) {
        return coverage.get("documents").list().stream()
                .map(need -> {
                    need.map("any-of causes");
                    return new Need(
                            need.get("any-of").list().stream()
                                    .map(kind -> Edition.choice(DocumentKind.class, kind))
                                    .toList(),
                            need.find("causes")
                                    .map(causes -> causes.list().stream()
                                            .map(cause -> Edition.choice(Cause.class, cause))
                                            .collect(Collectors.toUnmodifiableSet()))
                                    .orElse(Set.of()));
                })
                .toList();
    }
}
