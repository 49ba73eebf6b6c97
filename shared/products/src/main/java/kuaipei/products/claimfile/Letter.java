package kuaipei.products.claimfile;

import java.util.List;
import java.util.Optional;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.Need;
import kuaipei.core.terms.Product;

/** A decision as people read it: what was decided, every step with its clause, what happens next. */
public final class Letter {
    private static final int TEXT_COLUMNS = 64;
    private static final int AMOUNT_COLUMNS = 14;
    private static final int CLAUSE_COLUMNS = 5;

    /** From here on characters are two columns wide on a terminal. */
    private static final int FIRST_WIDE = 0x1100;

    private Letter() {}

    /** Several lines, the last one ended. */
    public static String of(Answer.Decided answer) {
        StringBuilder letter = new StringBuilder();
        ClaimFacts facts = answer.facts();
        Product terms = answer.terms();
        line(letter, "赔案 " + facts.id() + "　" + terms.chinese() + "（" + terms.wording() + " 起执行的条款）");
        switch (answer.decision()) {
            case Decision.Pay pay -> {
                line(letter, "结论：核定赔付 " + pay.reckoning().amount() + " 元" + days(pay) + "，无需人工");
                reckoning(letter, pay.reckoning(), "应付");
                pay.later().ifPresent(later -> {
                    line(letter, "先行赔付，请于 " + later.due() + " 前补交：");
                    later.documents().forEach(kind -> line(letter, "  · " + asked(terms, facts, kind)));
                });
            }
            case Decision.Ask ask -> {
                line(letter, "结论：请一次性补齐下列材料，收到后继续办理");
                for (DocumentKind kind : ask.missing()) {
                    line(letter, "  · " + asked(terms, facts, kind));
                }
            }
            case Decision.Refer refer -> {
                line(letter, "结论：转人工办理（系统不作拒赔）");
                refer.reasons().forEach(reason -> line(letter, "  · " + reason.chinese() + "（" + reason.wire() + "）"));
                refer.prepared().ifPresent(prepared -> {
                    line(letter, "供办理人员参考的理算：");
                    reckoning(letter, prepared, "参考金额");
                });
                besides(letter, answer.besides());
            }
        }
        return letter.toString();
    }

    private static String days(Decision.Pay pay) {
        return pay.days().isPresent() ? "，计 " + pay.days().getAsInt() + " 天" : "";
    }

    private static void besides(StringBuilder letter, Besides besides) {
        besides.advance().ifPresent(advance -> line(letter, "可先行预付：" + advance + " 元（经家属申请和批准）"));
        if (!besides.missing().isEmpty()) {
            line(letter, "尚缺材料（由办理人员告知，可用替代材料）：");
            besides.missing().forEach(need -> line(letter, "  · " + paper(need)));
        }
        besides.decideBy().ifPresent(day -> line(letter, "办理期限：" + day));
    }

    /** A kind that is asked for, as the need that asks for it says it. */
    private static String asked(Product terms, ClaimFacts facts, DocumentKind kind) {
        return terms.needs(facts).stream()
                .filter(need -> need.first() == kind)
                .findFirst()
                .map(Letter::paper)
                .orElseGet(kind::chinese);
    }

    private static String paper(Need need) {
        List<String> others =
                need.anyOf().stream().skip(1).map(DocumentKind::chinese).toList();
        return need.chinese() + (others.isEmpty() ? "" : "（或" + String.join("、", others) + "）");
    }

    private static void reckoning(StringBuilder letter, Reckoning reckoning, String total) {
        for (Step step : reckoning.steps()) {
            row(letter, step.clause(), step.text(), Optional.of(step.after()));
        }
        row(letter, "", total, Optional.of(reckoning.amount()));
    }

    private static void row(StringBuilder letter, String clause, String text, Optional<Money> amount) {
        letter.append("  ").append(clause).append(" ".repeat(Math.max(1, CLAUSE_COLUMNS - clause.length())));
        letter.append(text).append(" ".repeat(Math.max(1, TEXT_COLUMNS - columns(text))));
        String shown = amount.map(Money::toString).orElse("");
        line(letter, " ".repeat(Math.max(0, AMOUNT_COLUMNS - shown.length())) + shown);
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    private static void line(StringBuilder letter, String text) {
        letter.append(text).append('\n');
    }
}
