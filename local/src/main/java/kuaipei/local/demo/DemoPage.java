package kuaipei.local.demo;

import java.io.PrintWriter;
import java.util.List;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import tools.jackson.databind.JsonNode;

/** The demonstration for people. */
final class DemoPage {

    private static final int SHORT_NOTICE = 44;

    private final PrintWriter out;
    private final Ink ink;
    private final boolean verbose;

    /** @param verbose whole notices instead of their beginnings */
    DemoPage(PrintWriter out, Ink ink, boolean verbose) {
        this.out = out;
        this.ink = ink;
        this.verbose = verbose;
    }

    void begin(String models, double bootSeconds) {
        out.printf(
                "%s — one machine, no account. %d cores, JDK %d, %s.   boot %.1f s%n",
                ink.bold("快赔 Kuaipei"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                models,
                bootSeconds);
        out.flush();
    }

    void claim(int number, Told told) {
        out.println();
        out.println(ink.bold(number + "  " + told.story().title()) + "   " + ink.dim("claim " + told.claim()));
        for (Timeline.Line line : Timeline.of(told)) {
            String what = "%-10s".formatted(line.what());
            String text = line.what().equals("paid")
                    ? ink.good(line.text())
                    : line.what().equals("referred") || line.what().equals("asked")
                            ? ink.open(line.text())
                            : line.text();
            String remark = line.remark().isEmpty() ? "" : "   " + ink.dim(line.remark());
            out.printf("  %6.1f s  %s  %s%s%n", line.seconds(), what, text, remark);
        }
        if (told.outcome().equals("referred")) {
            doubts(Doubts.of(told.proof(), told.papers()));
        }
        told.reckoning().ifPresent(reckoning -> why(reckoning, told.outcome().equals("paid")));
        told(told.notices());
        if (!told.isAsExpected()) {
            out.println("   "
                    + ink.open("not as expected: " + told.outcome() + " instead of "
                            + told.story().expectedOutcome()));
        }
        out.flush();
    }

    private void doubts(List<String> doubts) {
        String head = "look";
        for (String doubt : doubts) {
            out.printf("   %-5s %s%n", head, doubt);
            head = "";
        }
    }

    private void why(Reckoning reckoning, boolean paid) {
        String head = "why";
        for (Step step : reckoning.steps()) {
            out.printf("   %-5s %s %s   %s → %s%n", head, step.clause(), step.text(), step.before(), step.after());
            head = "";
        }
        out.printf("   %-5s %s %s 元%n", head, paid ? "应付" : "供人工参考", reckoning.amount());
    }

    private void told(JsonNode notices) {
        String head = "told";
        for (JsonNode notice : notices) {
            String text = notice.path("text").asString();
            String at = notice.path("at").asString().replaceAll(".*T(.{8}).*", "$1");
            String shown = verbose ? text.strip().replace("\n", "\n                  ") : shortened(text);
            out.printf("   %-5s %s  %s%n", head, ink.dim(at), shown);
            head = "";
        }
        if (!verbose) {
            String count = notices.size() == 1 ? "1 notice" : notices.size() + " notices";
            out.printf("   %-5s %s%n", "", ink.dim(count + ", full text: --verbose"));
        }
    }

    /** The step, and how the notice begins; greeting and claim number stand above already. */
    private static String shortened(String text) {
        String line = text.replaceFirst("^.*?当前步骤：", "").replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHORT_NOTICE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT_NOTICE)) + " …";
    }

    void end(JsonNode ratio, boolean asExpected) {
        JsonNode total = ratio.path("total");
        out.println();
        out.printf(
                "payout ratio 赔付率 %s: paid %s of %s premium, ratio %s   %s%n",
                ratio.path("period").asString(),
                total.path("paid").asString("?"),
                total.path("premium").asString("?"),
                total.path("paidRatio").asString("?"),
                ink.dim("./kuaipei report payout-ratio --period "
                        + ratio.path("period").asString()));
        out.println(
                asExpected
                        ? "next: ./kuaipei up, then README.md, \"A claim by hand\""
                        : "something was not as expected");
        out.flush();
    }
}
