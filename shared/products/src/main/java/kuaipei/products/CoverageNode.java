package kuaipei.products;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.decision.Cause;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.Coverage;
import kuaipei.core.terms.DailyAllowance;
import kuaipei.core.terms.DayCount;
import kuaipei.core.terms.DeathBenefit;
import kuaipei.core.terms.DiagnosisLumpSum;
import kuaipei.core.terms.GradedDisability;
import kuaipei.core.terms.Need;
import kuaipei.core.terms.Reimbursement;
import kuaipei.core.terms.Stated;
import kuaipei.core.terms.Sums;

/** A coverage of a product's file, with its parameters' values on a day. */
final class CoverageNode {
    private static final Set<String> CHOICE = Set.of("choice");

    private CoverageNode() {}

    static Coverage read(Edition edition, YamlNode node) {
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
        node.map("kind per-day day-count free-days days-per-stay days-per-year sum-per-year least-grade documents"
                + " unmanned-limit");
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
        node.map("kind sum within-days passenger-sum passenger paid-before beneficiary advance documents");
        Map<Cause, Stated<Sums>> passenger = new EnumMap<>(Cause.class);
        node.find("passenger")
                .ifPresent(map -> map.anyMap()
                        .forEach((cause, name) ->
                                passenger.put(Edition.choice(Cause.class, name.with("", cause)), edition.sums(name))));
        Stated<Sums> sum = edition.sums(node.get("sum"));
        return new DeathBenefit(
                sum,
                passenger,
                node.find("passenger-sum")
                        .map(name -> edition.choice(DeathBenefit.PassengerSum.class, name, CHOICE)
                                .value())
                        .orElse(DeathBenefit.PassengerSum.REPLACES),
                edition.count(node.get("within-days")),
                node.find("paid-before").map(YamlNode::text).orElse(sum.clause()),
                node.find("beneficiary").map(name -> edition.choice(DeathBenefit.BeneficiaryRule.class, name, CHOICE)),
                node.find("advance").map(edition::rate),
                needs(node));
    }

    private static Coverage disability(Edition edition, YamlNode node) {
        node.map("kind base ratios within-days combining paid-before existing-counts-as-paid documents");
        return new GradedDisability(
                edition.sums(node.get("base")),
                edition.rates(node.get("ratios")),
                edition.count(node.get("within-days")),
                node.get("combining").text(),
                node.get("paid-before").text(),
                node.find("existing-counts-as-paid").map(YamlNode::text),
                needs(node));
    }

    private static Coverage reimbursement(Edition edition, YamlNode node) {
        node.map("kind covered offset deductible ratio ratio-without-fund limit-per-year grace-days least-grade"
                + " public-only documents unmanned-limit");
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
                        node.get("public-only").flag(),
                        false),
                needs(node));
    }

    private static Coverage lumpSum(Edition edition, YamlNode node) {
        node.map("kind sum once documents unmanned-limit");
        return new DiagnosisLumpSum(
                edition.sums(node.get("sum")), node.get("once").text(), needs(node));
    }

    private static List<Need> needs(YamlNode coverage) {
        return needs(coverage, "documents");
    }

    static List<Need> needs(YamlNode holder, String key) {
        return holder.get(key).list().stream()
                .map(need -> {
                    need.map("any-of causes wanted");
                    return new Need(
                            need.get("any-of").list().stream()
                                    .map(kind -> Edition.choice(DocumentKind.class, kind))
                                    .toList(),
                            need.find("causes")
                                    .map(causes -> causes.list().stream()
                                            .map(cause -> Edition.choice(Cause.class, cause))
                                            .collect(Collectors.toUnmodifiableSet()))
                                    .orElse(Set.of()),
                            need.find("wanted").map(YamlNode::text));
                })
                .toList();
    }
}
