package kuaipei.local.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.grading.Combination;
import kuaipei.core.grading.Finding;
import kuaipei.core.grading.GradingStandard;
import kuaipei.core.grading.Impairment;
import kuaipei.core.money.Rate;
import kuaipei.core.terms.GradedDisability;
import kuaipei.products.Grading;
import kuaipei.products.Products;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code grade} answers.
 *
 * @param combined empty where nothing of the table is reached
 * @param ratios by product, of its newest terms
 */
record GradeAnswer(
        List<Finding> findings,
        List<Impairment> impairments,
        Optional<Combination> combined,
        Map<String, Rate> ratios) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static GradeAnswer of(List<Finding> findings, List<Impairment> impairments, Products products) {
        Optional<Combination> combined = impairments.isEmpty()
                ? Optional.empty()
                : Optional.of(Grading.shipped().combine(impairments));
        Map<String, Rate> ratios = new LinkedHashMap<>();
        combined.ifPresent(combination -> products.codes().stream()
                .sorted()
                .forEach(code -> products.find(code, LocalDate.MAX)
                        .flatMap(product -> product.coverage(GradedDisability.class))
                        .ifPresent(coverage ->
                                ratios.put(code, coverage.ratios().value().get(combination.grade() - 1)))));
        return new GradeAnswer(findings, impairments, combined, ratios);
    }

    String json() {
        ObjectNode answer = JSON.createObjectNode();
        var measured = answer.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode each = measured.addObject().put("explanation", finding.explanation());
            var met = each.putArray("items");
            finding.impairments()
                    .forEach(impairment -> met.add(impairment.item().toString()));
        }
        var items = answer.putArray("items");
        for (Impairment impairment : impairments) {
            ObjectNode each = items.addObject().put("item", impairment.item().toString());
            impairment.part().ifPresent(part -> each.put("part", part.toString()));
            Grading.shipped()
                    .restored(impairment.item())
                    .ifPresent(restored -> each.put("restoredFrom", restored.from()));
        }
        combined.ifPresent(combination -> {
            answer.put("mostSerious", combination.mostSerious()).put("grade", combination.grade());
            var steps = answer.putArray("explanation");
            combination.explanation().forEach(steps::add);
            ObjectNode byProduct = answer.putObject("ratios");
            ratios.forEach((product, ratio) -> byProduct.put(product, ratio.toString()));
        });
        return JSON.writeValueAsString(answer);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding.explanation()).append('\n');
            finding.impairments()
                    .forEach(each -> text.append("  → ").append(each).append('\n'));
            if (finding.impairments().isEmpty()) {
                text.append("  → 未达到评定标准\n");
            }
        }
        combined.ifPresentOrElse(combination -> say(combination, text), () -> text.append("未达到评定标准，无伤残等级\n"));
        for (Impairment each : impairments) {
            Grading.shipped().restored(each.item()).ifPresent(restored -> text.append(caution(restored)));
        }
        return text.toString();
    }

    private void say(Combination combination, StringBuilder text) {
        combination.explanation().forEach(sentence -> text.append(sentence).append('\n'));
        text.append("结论：伤残 ")
                .append(combination.grade())
                .append(" 级（")
                .append(Grading.STANDARD)
                .append("）\n");
        ratios.forEach((product, ratio) -> text.append("  %-26s 给付比例 %s%n".formatted(product, ratio)));
    }

    private static String caution(GradingStandard.Restored restored) {
        return "请核对官方文本：" + restored.item() + " 中的 " + restored.value() + " 由残缺副本还原\n";
    }
}
