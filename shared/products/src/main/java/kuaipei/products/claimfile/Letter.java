package kuaipei.products.claimfile;

import java.util.List;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.law.Entitlement;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.Need;
import kuaipei.core.terms.Product;

/** A decision as people read it: what was decided, every step with its clause, what happens next. */
public final class Letter {
    private static final int TEXT_COLUMNS = 64;
    private static final int AMOUNT_COLUMNS = 14;
    private static final int CLAUSE_COLUMNS = 5;

    private Letter() {}

    /** How the steps of a reckoning are written. */
    interface Steps {
        /** @param total what the last amount is called */
        void write(StringBuilder letter, Reckoning reckoning, String total);
    }

    /** Several lines, the last one ended. */
    public static String of(Answer.Decided answer) {
        return of(answer, Letter::steps);
    }

    static String of(Answer.Decided answer, Steps steps) {
        StringBuilder letter = new StringBuilder();
        ClaimFacts facts = answer.facts();
        Product terms = answer.terms();
        line(letter, "赔案 " + facts.id() + "　" + terms.chinese() + "（" + terms.wording() + " 起执行的条款）");
        switch (answer.decision()) {
            case Decision.Pay pay -> {
                line(letter, "结论：核定赔付 " + pay.reckoning().amount() + " 元" + days(pay) + "，无需人工");
                steps.write(letter, pay.reckoning(), "应付");
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
                    steps.write(letter, prepared, "参考金额");
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
        besides.entitled().ifPresent(entitled -> entitled(letter, entitled));
        besides.advance().ifPresent(advance -> line(letter, "可先行预付：" + advance + " 元（经家属申请和批准）"));
        if (!besides.missing().isEmpty()) {
            line(letter, "尚缺材料（由办理人员告知，可用替代材料）：");
            besides.missing().forEach(need -> line(letter, "  · " + paper(need)));
        }
        besides.decideBy().ifPresent(day -> line(letter, "办理期限：" + day));
    }

    private static void entitled(StringBuilder letter, Entitlement entitled) {
        switch (entitled) {
            case Entitlement.Shared(List<Entitlement.Share> shares) -> {
                line(letter, "身故保险金的受领人（依条款和法律，由办理人员核实）：");
                shares.forEach(share -> line(letter, "  · " + share.name() + "　" + share.amount() + " 元"));
            }
            case Entitlement.Estate(Money amount) -> line(letter, "身故保险金 " + amount + " 元作为遗产，由继承人取得");
            case Entitlement.ForPerson(Entitlement.Why why) -> line(letter, "身故保险金如何分配由专人核定：" + why.chinese());
        }
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

    private static void steps(StringBuilder letter, Reckoning reckoning, String total) {
        for (Step step : reckoning.steps()) {
            row(letter, step.clause(), step.text(), step.after());
        }
        row(letter, "", total, reckoning.amount());
    }

    private static void row(StringBuilder letter, String clause, String text, Money amount) {
        line(
                letter,
                "  " + Columns.left(clause, CLAUSE_COLUMNS)
                        + Columns.left(text, TEXT_COLUMNS)
                        + Columns.right(amount.toString(), AMOUNT_COLUMNS));
    }

    private static void line(StringBuilder letter, String text) {
        letter.append(text).append('\n');
    }
}
