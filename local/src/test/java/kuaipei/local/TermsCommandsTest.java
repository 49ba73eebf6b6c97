package kuaipei.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kuaipei.products.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code adjudicate} and {@code cases}, as people and programs call them. */
class TermsCommandsTest {
    private static final String CLAIM = """
            {"id": "%s", "product": "elderly-accident", "decideOn": "2026-04-20",
             "insured": {"name": "陈思远", "idNumber": "440514195003120412", "coverFrom": "2026-01-01", "coverTo": "2026-12-31"},
             "event": {"date": "2026-04-01", "cause": "fall"},
             "stays": [{"hospital": "汕头市潮南区人民医院", "grade": 2, "approvedByInsurer": false, "admission": "2026-04-01", "discharge": "2026-04-12"}],
             "documents": ["id-card", "bank-card", "fee-list", "discharge-summary"],
             "payee": {"name": "陈思远", "cardNumber": "6222020200112233446"}}
            """.replace("\n", "");
    private static final String CASES = """
            product: elderly-accident
            background: { event: { date: 2026-04-01, cause: fall } }
            cases:
              - title: twelve days
                given: { stays: [ { admission: 2026-04-01, discharge: 2026-04-12 } ] }
                then: { pay: "360.00", days: 12 }
              - title: thirteen days
                given: { stays: [ { admission: 2026-04-01, discharge: 2026-04-13 } ] }
                then: { pay: "%s" }
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... words) {
        List<String> texts = new ArrayList<>();
        for (Object word : words) {
            texts.add(word.toString());
        }
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), texts.toArray(new String[0]));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void one_claim_is_answered_by_one_line() throws IOException {
        assertEquals(0, run("adjudicate", file("claim.json", CLAIM.formatted("c-1")), "--json"));
        assertTrue(out.toString().startsWith("{\"id\":\"c-1\",\"decision\":\"pay\",\"amount\":\"360.00\",\"days\":12"));
        assertEquals(1, out.toString().lines().count());
        assertEquals("", err.toString());
    }

    @Test
    void people_read_the_reckoning_as_a_letter() throws IOException {
        assertEquals(0, run("adjudicate", file("claim.json", CLAIM.formatted("c-1"))));
        assertTrue(out.toString().contains("结论：核定赔付 360.00 元，计 12 天"), out.toString());
    }

    @Test
    void staff_read_what_each_step_rests_on() throws IOException {
        assertEquals(0, run("adjudicate", file("claim.json", CLAIM.formatted("c-1")), "--table"));
        List<String> said =
                out.toString().lines().map(line -> line.replaceAll("\\s+", " ")).toList();
        assertTrue(said.contains(" · 住院 1 入院日 2026-04-01 申请所给"), out.toString());
        assertTrue(said.contains(" · 第 5.1 条 30.00 2025-01-01 起执行的条款"), out.toString());
        assertTrue(said.contains(" · 此前已用津贴天数，2026-01-01 起 0 保单已付记录"), out.toString());
        assertEquals(2, run("adjudicate", file("claim.json", CLAIM.formatted("c-1")), "--table", "--json"));
    }

    @Test
    void lines_are_answered_in_their_order_and_a_bad_one_in_its_place() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            lines.append(i == 4_321 ? "{\"id\": \"c-4321\"}" : CLAIM.formatted("c-" + i))
                    .append('\n');
        }
        assertEquals(1, run("adjudicate", file("claims.jsonl", lines.toString()), "--json"));
        List<String> answers = out.toString().lines().toList();
        assertEquals(9_000, answers.size());
        for (int i = 0; i < answers.size(); i++) {
            assertTrue(answers.get(i).startsWith("{\"id\":\"c-" + i + "\","), answers.get(i));
        }
        assertEquals("{\"id\":\"c-4321\",\"error\":\"product is missing\"}", answers.get(4_321));
        assertEquals(
                "adjudicate: claims.jsonl line 4322: product is missing",
                err.toString().strip());
    }

    @Test
    void a_claim_that_cannot_be_read_ends_with_one_and_says_where() throws IOException {
        String claim = CLAIM.formatted("c-1").replace("2026-04-12", "2026-02-31");
        assertEquals(1, run("adjudicate", file("claim.json", claim)));
        assertEquals(
                "adjudicate: claim.json: stays[0].discharge is 2026-02-31, which does not exist."
                        + " Write a date as 2026-02-28.",
                err.toString().strip());
        assertEquals("", out.toString());
    }

    @Test
    void wrong_use_is_told_in_one_line() throws IOException {
        assertEquals(2, run("adjudicate", folder.resolve("missing.json")));
        assertEquals(2, run("adjudicate", file("claim.txt", "{}")));
        assertEquals(2, run("adjudicate"));
        assertEquals(2, run("cases", folder.resolve("nowhere")));
        assertEquals(2, run("cases", Files.createDirectory(folder.resolve("empty"))));
        assertEquals(5, err.toString().strip().lines().count(), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void the_shipped_cases_pass() {
        assertEquals(0, run("cases"));
        assertTrue(out.toString().strip().matches("[0-9]{3} passed, 0 failed"), out.toString());
    }

    @Test
    void cases_are_run_from_any_folder_and_a_failure_is_one_line() throws IOException {
        Files.createDirectory(folder.resolve("mine"));
        file("mine/days.yaml", CASES.formatted("360.00"));
        assertEquals(1, run("cases", folder));
        List<String> said = out.toString().lines().toList();
        assertEquals("1 passed, 1 failed", said.getLast());
        assertEquals(2, said.size(), said.toString());
        assertTrue(said.getFirst()
                .contains("thirteen days: expected pay 360.00, got pay 390.00 for 13 days; reckoning: 5.1 "));
    }

    @Test
    void claims_are_judged_by_terms_of_ones_own() throws IOException {
        Path own = ownTerms("value: \"30.00\"", "value: \"40.00\"");
        assertEquals(0, run("adjudicate", file("claim.json", CLAIM.formatted("c-1")), "--terms", own, "--json"));
        assertTrue(
                out.toString().startsWith("{\"id\":\"c-1\",\"decision\":\"pay\",\"amount\":\"480.00\""),
                out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adjudicate", "cases"})
    void terms_that_do_not_keep_to_their_schema_are_named_by_line_in_one_line(String command) throws IOException {
        Path own = ownTerms("value: \"30.00\"", "value: 30");
        assertEquals(
                2,
                command.equals("cases")
                        ? run("cases", own)
                        : run("adjudicate", file("claim.json", CLAIM.formatted("c-1")), "--terms", own));
        assertEquals(
                command + ": " + own.resolve("parameters.yaml")
                        + ":88: allowance-per-day values[0] value expected an amount"
                        + " of yuan in quotation marks, with two places: \"360.00\", or a list of bands, got the number 30",
                err.toString().strip());
        assertEquals("", out.toString());
    }

    private Path ownTerms(String right, String wrong) throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        for (String name : List.of("product.yaml", "parameters.yaml")) {
            String text = Shipped.text("elderly-accident/" + name);
            Files.writeString(own.resolve(name), text.replace(right, wrong));
        }
        return own;
    }

    @Test
    void a_case_file_that_cannot_be_read_fails_by_name() throws IOException {
        file("days.yaml", CASES.formatted("390"));
        assertEquals(1, run("cases", folder));
        assertTrue(
                out.toString()
                        .contains(
                                "days.yaml:9: cases[1] then pay expected an amount of yuan in quotation marks, with two places: \"360.00\", got \"390\""),
                out.toString());
        assertTrue(out.toString().endsWith("0 passed, 1 failed" + System.lineSeparator()), out.toString());
    }
}
