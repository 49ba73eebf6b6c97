package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reason;
import kuaipei.core.money.Money;
import kuaipei.products.cases.Case;
import kuaipei.products.cases.CaseFolder;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each clause of a wording is shown on both sides: by a case in which the claimant gets something, and by one that ends
 * otherwise. A clause that only heads others, and the one of the agreed payout ratio, say nothing about one claim.
 */
class EachClauseTest {
    private static final Products PRODUCTS = Products.shipped();
    private static final ClaimReader READER = new ClaimReader(PRODUCTS);
    private static final Pattern CLAUSE = Pattern.compile("\\*\\*([0-9.]+)\\*\\*");

    /** A person decides, but nothing speaks against the claim. */
    private static final Set<Reason> PERSONS =
            EnumSet.of(Reason.DEATH_CLAIM, Reason.DISABILITY_CLAIM, Reason.ABOVE_UNMANNED_LIMIT, Reason.PAYEE_DIFFERS);

    static Stream<String> products() {
        return PRODUCTS.codes().stream();
    }

    @ParameterizedTest
    @MethodSource("products")
    void each_clause_has_a_case_that_pays_and_one_that_ends_otherwise(String product) {
        Map<String, Set<String>> ends = new TreeMap<>();
        Set<String> paying = new TreeSet<>();
        for (Case each : cases(product)) {
            each.clause().ifPresent(clause -> {
                Answer answer = each.answer(READER);
                ends.computeIfAbsent(clause, _ -> new TreeSet<>()).add(end(answer));
                if (pays(answer)) {
                    paying.add(clause);
                }
            });
        }
        Set<String> onOneSide = clauses(product);
        onOneSide.removeIf(clause ->
                paying.contains(clause) && ends.getOrDefault(clause, Set.of()).size() > 1);
        assertEquals(Set.of(), onOneSide);
    }

    private static List<Case> cases(String product) {
        return CaseFolder.shipped().entrySet().stream()
                .flatMap(file -> Case.file(file.getKey(), file.getValue()).stream())
                .filter(each -> each.product().equals(product))
                .toList();
    }

    private static Set<String> clauses(String product) {
        Set<String> all = new TreeSet<>(
                CLAUSE.matcher(Folder.wordings(product).lastEntry().getValue())
                        .results()
                        .map(MatchResult::group)
                        .map(clause -> clause.replace("*", ""))
                        .toList());
        Set<String> clauses = new TreeSet<>(all);
        clauses.removeIf(clause -> all.stream().anyMatch(other -> other.startsWith(clause + ".")));
        PRODUCTS.file(product).parameters().values().stream()
                .filter(parameter -> parameter.name().equals("payout-floor"))
                .forEach(parameter -> clauses.remove(parameter.clause()));
        return clauses;
    }

    private static boolean pays(Answer answer) {
        return answer instanceof Answer.Decided decided
                && switch (decided.decision()) {
                    case Decision.Pay _ -> true;
                    case Decision.Ask _ -> false;
                    case Decision.Refer refer ->
                        PERSONS.containsAll(refer.reasons())
                                && refer.prepared()
                                        .filter(prepared -> prepared.amount().isMoreThan(Money.ZERO))
                                        .isPresent();
                };
    }

    private static String end(Answer answer) {
        return switch (answer) {
            case Answer.Unread unread -> unread.fault().what();
            case Answer.Decided decided ->
                switch (decided.decision()) {
                    case Decision.Pay pay -> "pay " + pay.reckoning().amount();
                    case Decision.Ask ask -> "ask " + ask.missing();
                    case Decision.Refer refer ->
                        "refer " + refer.reasons() + refer.prepared().map(shown -> " " + shown.amount()) + " "
                                + decided.besides().missing();
                };
        };
    }
}
