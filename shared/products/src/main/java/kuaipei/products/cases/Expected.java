package kuaipei.products.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.law.Entitlement;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.products.YamlNode;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.Besides;

/**
 * The {@code then} of a case. What it does not mention is not looked at, except that one of the four ends is always named.
 *
 * @param end pay, ask, refer or unreadable
 * @param says the amount paid; the kinds in the order asked; every reason, sorted; words of the error
 * @param days that were counted within the day limits
 * @param prepared amount shown to a person, or {@code none}
 * @param besides what is shown besides, by its name
 * @param steps that the reckoning must have
 */
record Expected(
        End end,
        String says,
        Optional<String> days,
        Optional<String> prepared,
        Map<String, String> besides,
        List<StepWords> steps) {
    private static final String NOTHING_PREPARED = "none";

    enum End {
        PAY,
        ASK,
        REFER,
        UNREADABLE
    }

    static Expected of(YamlNode node) {
        node.map("pay days ask refer prepared missing insurers advance entitled decide-by later due step unreadable");
        List<End> ends = Stream.of(End.values())
                .filter(end -> node.find(name(end)).isPresent())
                .toList();
        if (ends.size() != 1) {
            throw node.wrong("needs one of pay, ask, refer, unreadable");
        }
        End end = ends.getFirst();
        YamlNode says = node.get(name(end));
        return new Expected(
                end,
                switch (end) {
                    case PAY -> amount(says);
                    case UNREADABLE -> says.text();
                    case ASK -> joined(says.list().stream().map(Expected::kind));
                    case REFER ->
                        joined(says.list().stream().map(Expected::reason).sorted());
                },
                node.find("days").map(days -> String.valueOf(days.number())),
                node.find("prepared")
                        .map(shown -> (shown.value() == null || shown.value().equals(NOTHING_PREPARED))
                                ? NOTHING_PREPARED
                                : amount(shown)),
                besides(node),
                node.find("step").map(StepWords::all).orElse(List.of()));
    }

    /** What differs, in one text; nothing where the answer is what was expected. */
    Optional<String> difference(Answer answer) {
        Expected got = of(answer);
        List<String> differences = new ArrayList<>();
        boolean unread = end == End.UNREADABLE && got.end == end && got.says.contains(says);
        if (!unread
                && (end != got.end
                        || !says.equals(got.says)
                        || differ(days, got.days)
                        || differ(prepared, got.prepared)
                        || !got.besides.entrySet().containsAll(besides.entrySet()))) {
            differences.add("expected " + this + ", got " + got);
        }
        for (StepWords step : steps) {
            if (!(answer instanceof Answer.Decided decided) || !step.standsIn(reckoning(decided), decided)) {
                differences.add("expected the step \"" + step + "\"");
            }
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", differences));
    }

    /** The reckoning of an answer, whether it is paid or only prepared. */
    static Optional<Reckoning> reckoning(Answer.Decided answer) {
        return switch (answer.decision()) {
            case Decision.Pay pay -> Optional.of(pay.reckoning());
            case Decision.Ask _ -> Optional.empty();
            case Decision.Refer refer -> refer.prepared();
        };
    }

    private static Expected of(Answer answer) {
        return switch (answer) {
            case Answer.Unread unread ->
                new Expected(
                        End.UNREADABLE, unread.fault().what(), Optional.empty(), Optional.empty(), Map.of(), List.of());
            case Answer.Decided decided -> of(decided);
        };
    }

    private static Expected of(Answer.Decided decided) {
        Map<String, String> besides = besides(decided.besides(), decided.decision());
        return switch (decided.decision()) {
            case Decision.Pay pay ->
                new Expected(
                        End.PAY,
                        pay.reckoning().amount().toString(),
                        Optional.of(
                                pay.days().isPresent()
                                        ? String.valueOf(pay.days().getAsInt())
                                        : "no"),
                        Optional.empty(),
                        besides,
                        List.of());
            case Decision.Ask ask ->
                new Expected(
                        End.ASK,
                        joined(ask.missing().stream().map(DocumentKind::wire)),
                        Optional.empty(),
                        Optional.empty(),
                        besides,
                        List.of());
            case Decision.Refer refer ->
                new Expected(
                        End.REFER,
                        joined(refer.reasons().stream().map(Reason::wire).sorted()),
                        Optional.empty(),
                        Optional.of(refer.prepared()
                                .map(prepared -> prepared.amount().toString())
                                .orElse(NOTHING_PREPARED)),
                        besides,
                        List.of());
        };
    }

    /** Written as {@link #besides(Besides, Decision)} finds it. */
    private static Map<String, String> besides(YamlNode node) {
        Map<String, String> besides = new TreeMap<>();
        node.find("missing").ifPresent(list -> besides.put("missing", joined(texts(list))));
        node.find("insurers").ifPresent(list -> besides.put("insurers", joined(texts(list))));
        node.find("advance")
                .ifPresent(sum ->
                        besides.put("advance", NOTHING_PREPARED.equals(sum.value()) ? NOTHING_PREPARED : amount(sum)));
        node.find("decide-by")
                .ifPresent(day -> besides.put("decide-by", day.date().toString()));
        node.find("entitled").ifPresent(who -> besides.put("entitled", entitled(who)));
        node.find("later").ifPresent(list -> besides.put("later", joined(texts(list))));
        node.find("due").ifPresent(day -> besides.put("due", day.date().toString()));
        return besides;
    }

    private static Map<String, String> besides(Besides found, Decision decision) {
        Optional<Decision.Later> later = decision instanceof Decision.Pay pay ? pay.later() : Optional.empty();
        return Map.of(
                "entitled",
                found.entitled().map(Expected::entitled).orElse(NOTHING_PREPARED),
                "later",
                later.map(papers -> joined(papers.documents().stream().map(DocumentKind::wire)))
                        .orElse(""),
                "due",
                later.map(papers -> papers.due().toString()).orElse(NOTHING_PREPARED),
                "missing",
                joined(found.missing().stream()
                        .map(need -> need.wanted().orElseGet(() -> need.first().wire()))),
                "insurers",
                joined(found.insurers().stream().map(part -> part.amount().toString())),
                "advance",
                found.advance().map(Money::toString).orElse(NOTHING_PREPARED),
                "decide-by",
                found.decideBy().map(LocalDate::toString).orElse(NOTHING_PREPARED));
    }

    /** Persons with their amounts, or one word: estate, none, or why a person says it. */
    private static String entitled(YamlNode node) {
        return node.value() instanceof String word
                ? word
                : joined(node.anyMap().entrySet().stream().map(each -> each.getKey() + " " + amount(each.getValue())));
    }

    private static String entitled(Entitlement found) {
        return switch (found) {
            case Entitlement.Shared(List<Entitlement.Share> shares) ->
                joined(shares.stream().map(share -> share.name() + " " + share.amount()));
            case Entitlement.Estate _ -> "estate";
            case Entitlement.ForPerson(Entitlement.Why why) -> why.wire();
        };
    }

    private static Stream<String> texts(YamlNode list) {
        return list.list().stream().map(YamlNode::text);
    }

    private static boolean differ(Optional<String> wanted, Optional<String> got) {
        return wanted.isPresent() && !wanted.equals(got);
    }

    private static String kind(YamlNode node) {
        return DocumentKind.ofWire(node.text())
                .orElseThrow(() -> node.wrong("is no kind of paper: " + node.text()))
                .wire();
    }

    private static String reason(YamlNode node) {
        return Reason.ofWire(node.text())
                .orElseThrow(() -> node.wrong("is no reason: " + node.text()))
                .wire();
    }

    private static String amount(YamlNode node) {
        try {
            return Money.ofYuan(node.text()).toString();
        } catch (IllegalArgumentException notMoney) {
            throw node.wrong("is not an amount; write yuan with two places, as \"360.00\"");
        }
    }

    private static String joined(Stream<String> words) {
        return String.join(", ", words.toList());
    }

    private static String name(End end) {
        return end.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return name(end)
                + " "
                + says
                + days.map(count -> " for " + count + " days").orElse("")
                + prepared.map(amount -> ", prepared " + amount).orElse("")
                + besides.entrySet().stream()
                        .filter(each -> !each.getValue().equals(NOTHING_PREPARED)
                                && !each.getValue().isEmpty())
                        .map(each -> ", " + each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining());
    }
}
