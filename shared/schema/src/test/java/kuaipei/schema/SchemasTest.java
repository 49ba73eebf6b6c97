package kuaipei.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kuaipei.core.decision.Decision;
import kuaipei.products.Products;
import kuaipei.products.cases.Case;
import kuaipei.products.cases.CaseFolder;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import kuaipei.products.claimfile.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published in docs/schema says the same as the loader and the readers. */
class SchemasTest {
    private static final Path PUBLISHED = Path.of("../../docs/schema");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Products PRODUCTS = Products.shipped();
    private static final Schema CLAIM_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PublishedSchema.text("claim"), InputFormat.JSON);
    private static final String CLAIM = """
            {"id": "c-1", "product": "elderly-accident", "decideOn": "2026-04-20",
             "insured": {"name": "陈思远", "idNumber": "440514195003120412", "coverFrom": "2026-01-01", "coverTo": "2026-12-31"},
             "event": {"date": "2026-04-01", "cause": "fall"},
             "stays": [{"hospital": "汕头市潮南区人民医院", "grade": 2, "approvedByInsurer": false, "admission": "2026-04-01", "discharge": "2026-04-12"}],
             "documents": ["id-card", "bank-card", "fee-list", "discharge-summary"],
             "usage": {"2026-01-01": {"allowanceDays": 0, "allowancePaid": "0.00"}},
             "payee": {"name": "陈思远", "cardNumber": "6222020200112233446"}}
            """;

    @Test
    void all_that_ships_is_valid() throws IOException {
        CheckedTerms terms = new CheckedTerms();
        assertEquals(PRODUCTS.codes(), terms.products(List.of()).codes());
        int cases = 0;
        for (Map.Entry<String, String> file : CaseFolder.shipped().entrySet()) {
            cases += terms.cases(file.getKey(), file.getValue()).size();
        }
        assertFalse(cases == 0);
    }

    /** {@code -Dapprove} writes it anew. */
    @Test
    void the_schema_of_a_claim_is_made_from_the_products() throws IOException {
        Path published = PUBLISHED.resolve("claim.schema.json");
        if (System.getProperty("approve") != null) {
            Files.writeString(published, ClaimSchema.text(PRODUCTS));
        }
        assertEquals(ClaimSchema.text(PRODUCTS), Files.readString(published));
    }

    @Test
    void a_claim_that_is_read_is_valid() {
        assertEquals(List.of(), CLAIM_SCHEMA.validate(CLAIM, InputFormat.JSON));
        Answer answer = Answer.to(CLAIM, new ClaimReader(PRODUCTS));
        assertEquals(Decision.Pay.class, ((Answer.Decided) answer).decision().getClass());
    }

    /** What a case says under {@code given} is what {@code adjudicate} takes, for every product, for people and programs. */
    @Test
    void every_shipped_case_is_a_claim_that_adjudicate_takes_and_its_schema_allows() {
        ClaimReader reader = new ClaimReader(PRODUCTS);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> file : CaseFolder.shipped().entrySet()) {
            for (Case each : Case.file(file.getKey(), file.getValue())) {
                String claim = each.claim(reader);
                if (Answer.to(claim, reader) instanceof Answer.Decided decided) {
                    CLAIM_SCHEMA
                            .validate(claim, InputFormat.JSON)
                            .forEach(fault -> faults.add(each.file() + ": " + each.title() + ": " + fault));
                    JsonNode answer = JSON.readTree(decided.json());
                    if (!Letter.of(decided).contains(answer.path("id").asString()) || !answer.has("decision")) {
                        faults.add(each.file() + ": " + each.title() + ": no answer");
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static final String DIED = CLAIM.replace("\"documents\"", """
            "death": {"date": "2026-04-15", "beneficiaries": [{"name": "陈小东", "order": 1, "share": "60", "standing": "entitled"}],
                      "heirs": [{"name": "林秀英", "relation": "spouse", "standing": "died-before", "descendants": false}]},
            "documents\"""");

    @Test
    void a_death_with_all_that_it_leaves_is_valid() {
        assertEquals(List.of(), CLAIM_SCHEMA.validate(DIED, InputFormat.JSON));
        Answer answer = Answer.to(DIED, new ClaimReader(PRODUCTS));
        assertEquals(Decision.Refer.class, ((Answer.Decided) answer).decision().getClass());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            "share": "60" ; "share": "0"
            "share": "60" ; "share": "0.00"
            "share": "60" ; "share": "100.01"
            "share": "60" ; "share": 60
            "order": 1 ; "order": 0
            "order": 1 ; "order": 1001
            "陈小东", ; " ",
            "林秀英", ; "",
            "entitled" ; "missing"
            "spouse" ; "friend"
            "descendants": false ; "descendants": "no"
            "standing": "entitled" ; "relation": "spouse"
            "relation": "spouse", ; ~~
            """)
    void a_death_that_the_reader_refuses_is_not_valid(String right, String wrong) {
        String claim = DIED.replace(right, wrong);
        assertEquals(
                Answer.Unread.class, Answer.to(claim, new ClaimReader(PRODUCTS)).getClass());
        assertFalse(CLAIM_SCHEMA.validate(claim, InputFormat.JSON).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            "id": "c-1", ; ~~
            "decideOn" ; "decidedOn"
            "2026-04-20" ; "2026-4-20"
            "cause": "fall" ; "cause": "slip"
            "grade": 2 ; "grade": 4
            "allowancePaid": "0.00" ; "allowancePaid": 0
            "allowanceDays" ; "deductibleUsed"
            "stays" ; "bills"
            ["id-card", ; ["passport",
            "elderly-accident" ; "medical-million"
            """)
    void what_the_reader_refuses_is_not_valid(String right, String wrong) {
        String claim = CLAIM.replace(right, wrong);
        assertEquals(
                Answer.Unread.class, Answer.to(claim, new ClaimReader(PRODUCTS)).getClass());
        assertFalse(CLAIM_SCHEMA.validate(claim, InputFormat.JSON).isEmpty());
    }
}
