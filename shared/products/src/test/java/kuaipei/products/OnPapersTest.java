package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reason;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.Adjudication;
import kuaipei.products.claimfile.ClaimReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact of which too little was read is asked for with the papers that may prove it, and is a person's matter after that. */
class OnPapersTest {
    private static final ClaimReader READER = new ClaimReader(Products.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a paper is missing                   ; fall    ; 2    ;            ;                     ;                     ;                  ; ask fee-list
            and a fact is open                   ; fall    ; 2    ;            ; stays[0].discharge  ; stays[0].discharge  ;                  ; ask fee-list
            every paper is there                 ; fall    ; 2    ; "fee-list", ; stays[0].discharge ; stays[0].discharge  ;                  ; refer doubtful-fact
            a paper contradicts the fact         ; fall    ; 2    ;            ; stays[0].discharge  ;                     ;                  ; refer doubtful-fact
            one fact is open, one contradicted   ; fall    ; 2    ;            ; stays[0].discharge,event.date ; stays[0].discharge ;         ; refer doubtful-fact
            something else is a person's matter  ; disease ; 2    ;            ; stays[0].discharge  ; stays[0].discharge  ;                  ; refer doubtful-fact not-an-accident
            so says storage                      ; fall    ; 2    ;            ; stays[0].discharge  ; stays[0].discharge  ; bill-seen-before ; refer bill-seen-before doubtful-fact
            the hospital was not read            ; fall    ; null ;            ; stays[0].hospital   ; stays[0].hospital   ;                  ; ask fee-list
            the hospital was read and is unknown ; fall    ; null ;            ; stays[0].discharge  ; stays[0].discharge  ;                  ; refer doubtful-fact hospital-unknown
            nothing is open                      ; fall    ; 2    ; "fee-list", ;                    ;                     ;                  ; pay 360.00
            """)
    void the_claimant_is_asked_before_a_person(
            String when,
            String cause,
            String grade,
            String paper,
            String doubtful,
            String open,
            String storage,
            String expected) {
        ClaimFacts facts = READER.read(claim(
                cause,
                grade,
                paper == null ? "" : paper,
                words(doubtful).stream().map(path -> '"' + path + '"').collect(Collectors.joining(", "))));
        Set<Reason> fromStorage = words(storage).stream()
                .map(word -> Reason.ofWire(word).orElseThrow())
                .collect(Collectors.toSet());
        Decision decision =
                Adjudication.decideOnPapers(READER.terms(facts), facts, fromStorage, Set.copyOf(words(open)));
        assertEquals(expected, said(decision), when);
    }

    private static String claim(String cause, String grade, String paper, String doubtful) {
        return """
            {"id": "c-1", "product": "elderly-accident", "decideOn": "2026-04-20",
             "insured": {"name": "陈思远", "idNumber": "440514195003120412", "coverFrom": "2026-01-01", "coverTo": "2026-12-31"},
             "event": {"date": "2026-04-01", "cause": "%s"},
             "stays": [{"hospital": "汕头市潮南区人民医院", "grade": %s, "approvedByInsurer": false, "admission": "2026-04-01", "discharge": "2026-04-12"}],
             "documents": ["id-card", "bank-card", %s "discharge-summary"],
             "payee": {"name": "陈思远", "cardNumber": "6222020200112233446"}, "doubtful": [%s]}
            """.formatted(cause, grade, paper, doubtful);
    }

    private static List<String> words(String list) {
        return list == null ? List.of() : Arrays.asList(list.split(",", -1));
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Pay pay -> "pay " + pay.reckoning().amount();
            case Decision.Ask ask ->
                "ask " + ask.missing().stream().map(DocumentKind::wire).collect(Collectors.joining(" "));
            case Decision.Refer refer ->
                "refer "
                        + String.join(
                                " ",
                                new TreeSet<>(refer.reasons().stream()
                                        .map(Reason::wire)
                                        .toList()));
        };
    }
}
