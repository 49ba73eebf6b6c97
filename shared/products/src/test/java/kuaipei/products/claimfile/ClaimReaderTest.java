package kuaipei.products.claimfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.paper.DocumentKind;
import kuaipei.products.Products;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims are read strictly: what is wrong is named by its path, with what was expected. */
class ClaimReaderTest {
    private static final ClaimReader READER = new ClaimReader(Products.shipped());

    static final String CLAIM = """
            {"id": "c-1", "product": "elderly-accident", "decideOn": "2026-04-20",
             "insured": {"name": "陈思远", "idNumber": "440514195003120412", "coverFrom": "2026-01-01", "coverTo": "2026-12-31"},
             "event": {"date": "2026-04-01", "cause": "fall"},
             "stays": [{"hospital": "汕头市潮南区人民医院", "grade": 2, "approvedByInsurer": false, "admission": "2026-04-01", "discharge": "2026-04-12"}],
             "death": {"date": "2026-04-30"},
             "disability": {"items": ["7.6/6/一肢缺失(腕踝)"], "assessedOn": "2026-08-01", "paidBefore": "0.00"},
             "documents": ["id-card", "bank-card", "inpatient-receipt", "fee-list", "discharge-summary"],
             "usage": {"2026-01-01": {"allowanceDays": 0, "allowancePaid": "0.00"}},
             "payee": {"name": "陈思远", "cardNumber": "6222020200112233446"},
             "doubtful": ["stays[0].discharge"]}
            """.replace("\n", "");

    static final String BILLS = """
            {"id": "m-1", "product": "medical-million", "decideOn": "2026-04-20",
             "insured": {"name": "陈思远", "idNumber": "440514195003120412", "coverFrom": "2026-01-01", "coverTo": "2026-12-31", "socialInsurance": true, "renewal": false},
             "event": {"date": "2026-04-01", "cause": "fall", "kind": "accident"},
             "bills": [{"date": "2026-04-02", "hospital": "汕头市中心医院", "grade": 3, "public": true, "emergency": false, "items": [{"name": "西药费", "category": "A", "amount": "12000.00"}, {"name": "退费", "category": "A", "amount": "-500.00"}], "fundPaid": "1000.00", "otherPublicPaid": "0.00", "otherInsurerPaid": "0.00"}],
             "documents": ["id-card", "bank-card", "outpatient-receipt", "fee-list", "medical-record"],
             "payee": {"name": "陈思远", "cardNumber": "6222020200112233446"}}
            """.replace("\n", "");

    @Test
    void the_contracts_own_example_is_read() {
        ClaimFacts facts = READER.read(CLAIM);
        assertEquals("c-1", facts.id());
        assertEquals(1, facts.stays().size());
        assertEquals(Set.of("stays[0].discharge"), facts.doubtful());
        assertTrue(facts.documents().contains(DocumentKind.FEE_LIST));
        assertEquals(
                "7.6/6/一肢缺失(腕踝)",
                java.util.Objects.requireNonNull(facts.disability())
                        .items()
                        .getFirst()
                        .toString());
    }

    @Test
    void a_claim_on_bills_is_read_and_a_refund_is_below_nothing() {
        ClaimFacts facts = READER.read(BILLS);
        assertEquals(
                "-500.00",
                String.valueOf(facts.bills().getFirst().items().getLast().amount()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            "id": "c-1", ; ~~ ; id is missing
            "elderly-accident" ; "pet" ; product is "pet"; known are
            "elderly-accident" ; null ; product is null
            "decideOn": "2026-04-20", ; ~~ ; decideOn is missing
            "2026-04-20" ; "2026-02-31" ; decideOn is 2026-02-31, which does not exist
            "2026-04-20" ; "2026-13-01" ; decideOn is 2026-13-01, which does not exist
            "2026-04-20" ; "2026-00-01" ; which does not exist
            "2026-04-20" ; "0000-01-01" ; which does not exist
            "2026-04-20" ; "2026-4-20" ; Write a date as
            "2026-04-20" ; "2026-04-20T00:00" ; Write a date as
            "2026-04-20" ; " 2026-04-20" ; Write a date as
            "2026-04-20" ; "２026-04-20" ; Write a date as
            "2026-04-20" ; 20260420 ; decideOn is the number 20260420; a text is expected
            "2026-04-20" ; null ; decideOn is null, and doubtful does not name it
            "event": {"date" ; "event": {"place": "x", "date" ; unknown field event.place; known here are cause, date
            "event": {"date" ; "event": {"kind": "accident", "date" ; unknown field event.kind
            "2026-04-20" ; "440514195003120412" ; decideOn is a long number. Write a date
            "cause": "fall" ; "cause": "slip" ; event.cause is "slip", which is no known cause
            "insured": { ; "insured": {"renewal": false,  ; unknown field insured.renewal
            "name": "陈思远", "idNumber" ; "name": 5, "idNumber" ; insured.name is the number 5; a text is expected
            "grade": 2 ; "grade": 4 ; stays[0].grade is 4
            "grade": 2 ; "grade": 0 ; stays[0].grade is 0
            "grade": 2 ; "grade": 2.0 ; stays[0].grade is the number 2.0
            "grade": 2 ; "grade": "2" ; stays[0].grade is a text
            "grade": 2, ; ~~ ; stays[0].grade is missing
            "approvedByInsurer": false ; "approvedByInsurer": 0 ; stays[0].approvedByInsurer is the number 0; true or false
            "approvedByInsurer": false ; "approvedByInsurer": null ; stays[0].approvedByInsurer is null
            "2026-04-12" ; "2026-02-31" ; stays[0].discharge is 2026-02-31, which does not exist. Write a date as 2026-02-28.
            "stays": [{ ; "stays": [{"ward": 3,  ; unknown field stays[0].ward
            "death": {"date": "2026-04-30"} ; "death": null ; death is null
            "death": {"date": "2026-04-30"} ; "death": {} ; death.date is missing
            "death": {"date": "2026-04-30"} ; "bills": [] ; unknown field bills
            ["7.6/6/一肢缺失(腕踝)"] ; [] ; disability.items is empty
            7.6/6/一肢缺失(腕踝) ; 7.6/5/一肢缺失(腕踝) ; disability.items[0] is "7.6/5/一肢缺失(腕踝)", which is no known item of the grading
            "paidBefore": "0.00" ; "paidBefore": 0 ; disability.paidBefore is the number 0
            "paidBefore": "0.00" ; "paidBefore": "-1.00" ; disability.paidBefore is -1.00; an amount here is 0.00 or more
            "paidBefore": "0.00" ; "paidBefore": "1.0" ; Write yuan with two places
            "paidBefore": "0.00" ; "paidBefore": "1,000.00" ; Write yuan with two places
            "paidBefore": "0.00" ; "paidBefore": "9999999999999.00" ; no amount is above
            ["id-card", ; ["passport", ; documents[0] is "passport", which is no known kind of paper
            ["id-card", ; [5, ; documents[0] is the number 5
            "usage": {"2026-01-01" ; "usage": {"2026-13-01" ; usage.2026-13-01 is 2026-13-01, which does not exist
            "usage": {"2026-01-01" ; "usage": {"2026-01-02" ; usage.2026-01-02 is 2026-01-02, on which no year of the limits begins
            "usage": {"2026-01-01" ; "usage": {"2026-12-31" ; Write its first day, 2026-01-01.
            "allowanceDays": 0 ; "allowanceDays": "0" ; usage.2026-01-01.allowanceDays is a text
            "allowanceDays": 0 ; "allowanceDays": -1 ; whole number, 0 or more
            "allowanceDays": 0 ; "allowanceDays": 0.5 ; whole number, 0 or more
            "allowanceDays": 0, ; ~~ ; usage.2026-01-01.allowanceDays is missing
            "allowanceDays": 0 ; "paid": "0.00", "allowanceDays": 0 ; unknown field usage.2026-01-01.paid
            "payee": { ; "payee": {"bank": "x",  ; unknown field payee.bank
            "cardNumber": "6222020200112233446" ; "cardNumber": 6222020200112233446 ; payee.cardNumber is a long number; a text is expected
            ["stays[0].discharge"] ; "stays[0].discharge" ; doubtful is a text; a list is expected
            ["stays[0].discharge"] ; [5] ; doubtful[0] is the number 5
            ["stays[0].discharge"] ; null ; doubtful is null
            """)
    void what_is_wrong_is_named(String right, String wrong, String error) {
        assertTrue(CLAIM.contains(right), right);
        UnreadableClaim fault = assertThrows(UnreadableClaim.class, () -> READER.read(CLAIM.replace(right, wrong)));
        assertTrue(fault.what().contains(error), fault.what());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            , "kind": "accident" ; ~~ ; event.kind is missing
            "kind": "accident" ; "kind": "illness" ; event.kind is "illness", which is no known kind of event
            "renewal": false ; "renewal": "false" ; insured.renewal is a text; true or false is expected
            "socialInsurance": true,  ; ~~ ; insured.socialInsurance is missing
            "category": "A", "amount": "12000.00" ; "category": "D", "amount": "12000.00" ; bills[0].items[0].category is "D"
            "fundPaid": "1000.00" ; "fundPaid": null ; bills[0].fundPaid is null
            "fundPaid": "1000.00" ; "fundPaid": "-0.01" ; an amount here is 0.00 or more
            "public": true ; "public": 1 ; bills[0].public is the number 1
            "bills" ; "stays" ; unknown field stays
            """)
    void what_is_wrong_in_bills_is_named(String right, String wrong, String error) {
        assertTrue(BILLS.contains(right), right);
        UnreadableClaim fault = assertThrows(UnreadableClaim.class, () -> READER.read(BILLS.replace(right, wrong)));
        assertTrue(fault.what().contains(error), fault.what());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            5 ; must be a JSON object
            [] ; must be a JSON object
            null ; must be a JSON object
            ~~ ; must be a JSON object
            {"id": ; not JSON
            {"id": "a"} {} ; not JSON
            {"id": "a", "id": "b"} ; not JSON
            {} ; product is missing
            """)
    void what_is_no_claim_is_said_so(String line, String error) {
        UnreadableClaim fault = assertThrows(UnreadableClaim.class, () -> READER.read(line));
        assertTrue(fault.what().contains(error), fault.what());
    }

    /** Its days are another cover's; without both ends of the cover nobody can tell which days those are. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            {"2026-01-01": ; {"2025-12-31": ; 2025-12-31
            {"2026-01-01": ; {"2027-01-01": ; 2027-01-01
            "coverTo": "2026-12-31" ; "coverTo": "2027-12-31" ; 2026-01-01
            """)
    void a_year_of_usage_that_begins_outside_the_cover_is_left(String right, String wrong, LocalDate year) {
        ClaimFacts facts = READER.read(CLAIM.replace(right, wrong));
        assertEquals(Set.of(year), facts.usage().byYear().keySet());
    }

    @Test
    void a_year_of_usage_is_left_where_the_cover_is_not_known() {
        ClaimFacts facts = READER.read(CLAIM.replace("{\"2026-01-01\":", "{\"2026-03-01\":")
                .replace("\"coverTo\": \"2026-12-31\"", "\"coverTo\": null")
                .replace("[\"stays[0].discharge\"]", "[\"insured.coverTo\"]"));
        assertEquals(
                Set.of(LocalDate.parse("2026-03-01")), facts.usage().byYear().keySet());
    }

    @Test
    void a_null_is_read_where_the_claim_calls_it_doubtful() {
        ClaimFacts facts = READER.read(CLAIM.replace("\"2026-04-12\"", "null"));
        assertEquals(null, facts.stays().getFirst().discharge());
    }

    @Test
    void a_null_grade_is_a_hospital_that_nobody_knows() {
        ClaimFacts facts = READER.read(CLAIM.replace("\"grade\": 2", "\"grade\": null"));
        assertEquals(null, facts.stays().getFirst().grade());
    }

    @Test
    void the_id_of_a_claim_that_cannot_be_read_is_still_told() {
        UnreadableClaim fault =
                assertThrows(UnreadableClaim.class, () -> READER.read(CLAIM.replace("\"decideOn\"", "\"decidedOn\"")));
        assertEquals("\"c-1\"", String.valueOf(fault.id()));
    }
}
