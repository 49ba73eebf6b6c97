package kuaipei.products.claimfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.decision.Decision;
import kuaipei.products.Products;
import org.junit.jupiter.api.Test;

/** Answers have the contract's form, and lines keep their places. */
class AnswerTest {
    private static final ClaimReader READER = new ClaimReader(Products.shipped());
    private static final String PAID = ClaimReaderTest.CLAIM
            .replace("\"death\": {\"date\": \"2026-04-30\"},", "")
            .replaceAll("\"disability\": \\{[^}]*},", "")
            .replace("[\"stays[0].discharge\"]", "[]");

    private static String json(String claim) {
        return Answer.to(claim, READER).json();
    }

    @Test
    void a_payment_names_amount_days_and_steps() {
        assertEquals(
                "{\"id\":\"c-1\",\"decision\":\"pay\",\"amount\":\"360.00\",\"days\":12,\"steps\":["
                        + "{\"clause\":\"5.1\",\"text\":\"住院津贴 2026-04-01 至 2026-04-12 共 12 天，每天 30.00 元\","
                        + "\"before\":\"0.00\",\"after\":\"360.00\"},"
                        + "{\"clause\":\"5.3\",\"text\":\"2026-01-01 起的保险年度限额未触及，此前已用 0 天、0.00 元\","
                        + "\"before\":\"360.00\",\"after\":\"360.00\"}],\"ask\":[],\"refer\":[]}",
                json(PAID));
    }

    @Test
    void a_payment_for_bills_has_no_days() {
        String answer = json(ClaimReaderTest.BILLS);
        assertTrue(answer.startsWith("{\"id\":\"m-1\",\"decision\":\"pay\",\"amount\":\"500.00\",\"steps\":["), answer);
    }

    @Test
    void a_question_lists_every_missing_paper() {
        assertEquals(
                "{\"id\":\"c-1\",\"decision\":\"ask\",\"amount\":\"0.00\",\"steps\":[],"
                        + "\"ask\":[\"bank-card\",\"fee-list\"],\"refer\":[]}",
                json(PAID.replace("\"bank-card\", \"inpatient-receipt\", \"fee-list\", ", "")));
    }

    @Test
    void a_referral_pays_nothing_and_shows_what_the_terms_give() {
        String answer = json(PAID.replace("\"cause\": \"fall\"", "\"cause\": \"disease\""));
        assertTrue(
                answer.startsWith("{\"id\":\"c-1\",\"decision\":\"refer\",\"amount\":\"0.00\",\"steps\":[],\"ask\":[],"
                        + "\"refer\":[\"not-an-accident\"],\"prepared\":{\"amount\":\"360.00\",\"steps\":["),
                answer);
    }

    @Test
    void nothing_is_prepared_on_a_doubtful_fact() {
        assertEquals(
                "{\"id\":\"c-1\",\"decision\":\"refer\",\"amount\":\"0.00\",\"steps\":[],\"ask\":[],"
                        + "\"refer\":[\"death-claim\",\"disability-claim\",\"doubtful-fact\"],\"missing\":["
                        + "{\"anyOf\":[\"death-certificate\"]},"
                        + "{\"anyOf\":[\"household-cancellation\",\"cremation-certificate\"]},"
                        + "{\"anyOf\":[\"disability-report\"]}]}",
                json(ClaimReaderTest.CLAIM));
    }

    @Test
    void a_claim_that_cannot_be_read_is_answered_with_its_id_and_the_error() {
        assertEquals(
                "{\"id\":\"c-1\",\"error\":\"decideOn is 2026-02-31, which does not exist. Write a date as 2026-02-28.\"}",
                json(PAID.replace("\"2026-04-20\"", "\"2026-02-31\"")));
        assertEquals("{\"id\":null,\"error\":\"the claim must be a JSON object\"}", json("[]"));
    }

    @Test
    void the_letter_says_the_same_to_people() {
        String letter = Letter.of((Answer.Decided) Answer.to(PAID, READER));
        assertTrue(letter.contains("核定赔付 360.00 元，计 12 天"), letter);
        String asked = Letter.of(
                (Answer.Decided) Answer.to(PAID.replace("\"inpatient-receipt\", \"fee-list\", ", ""), READER));
        assertTrue(asked.contains("住院费用清单（或医疗住院收费票据）"), asked);
        String referred = Letter.of((Answer.Decided) Answer.to(ClaimReaderTest.CLAIM, READER));
        assertTrue(referred.contains("身故申请由专人办理") && !referred.contains("拒赔决定"), referred);
    }

    private static String died(String survivors) {
        return PAID.replace("\"documents\"", "\"death\": {\"date\": \"2026-04-15\", " + survivors + "}, \"documents\"");
    }

    @Test
    void who_takes_the_amount_on_a_death_stands_in_the_answer_and_in_the_letter() {
        String claim = died("\"beneficiaries\": [{\"name\": \"陈小东\"}, {\"name\": \"陈小西\"}]");
        assertTrue(
                json(claim)
                        .contains("\"entitled\":{\"shares\":[{\"name\":\"陈小东\",\"amount\":\"1500.00\"},"
                                + "{\"name\":\"陈小西\",\"amount\":\"1500.00\"}]}"),
                json(claim));
        Answer.Decided answer = (Answer.Decided) Answer.to(claim, READER);
        String letter = Letter.of(answer);
        assertTrue(letter.contains("  · 陈小东　1500.00 元\n  · 陈小西　1500.00 元\n"), letter);
        assertTrue(letter.contains("指定受益人 2（第 1 顺序，未定份额）得 1500.00 元，《保险法》第 40 条"), letter);
        assertTrue(StaffTable.of(answer).contains("身故 指定受益人 2"), StaffTable.of(answer));
    }

    @Test
    void an_estate_and_what_a_person_says_stand_there_too() {
        String estate = died("\"beneficiaries\": [{\"name\": \"陈小东\", \"standing\": \"killed\"}]");
        assertTrue(json(estate).contains("\"entitled\":{\"estate\":\"3000.00\"}"), json(estate));
        assertTrue(Letter.of((Answer.Decided) Answer.to(estate, READER)).contains("身故保险金 3000.00 元作为遗产，由继承人取得\n"));
        String unknown = died("\"beneficiaries\": []");
        assertTrue(json(unknown).contains("\"entitled\":{\"why\":\"heirs-not-known\"}"), json(unknown));
        assertTrue(Letter.of((Answer.Decided) Answer.to(unknown, READER)).contains("由专人核定：法定继承人尚待查明\n"));
    }

    @Test
    void no_step_names_a_person() {
        Answer.Decided answer = (Answer.Decided) Answer.to(
                died("\"heirs\": [{\"name\": \"陈小东\", \"relation\": \"child\"},"
                        + " {\"name\": \"林秀英\", \"relation\": \"spouse\", \"standing\": \"gave-up\"}]"),
                READER);
        String steps =
                ((Decision.Refer) answer.decision()).prepared().orElseThrow().toString();
        assertTrue(steps.contains("法定继承人 1（第 1 顺序，子女）得 3000.00 元"), steps);
        assertTrue(steps.contains("法定继承人 2 放弃受益权，不参与分配"), steps);
        assertFalse(steps.contains("陈小东") || steps.contains("林秀英"), steps);
    }

    @Test
    void the_columns_of_the_table_stand_below_each_other_although_characters_are_of_two_widths() {
        Set<Integer> ends = StaffTable.of((Answer.Decided) Answer.to(PAID, READER))
                .lines()
                .filter(line -> line.matches(" {2}(步|[0-9]| ).*[0-9后]") && !line.contains("·"))
                .map(line -> line.codePoints().map(c -> c > 0xFF ? 2 : 1).sum())
                .collect(Collectors.toSet());
        assertEquals(1, ends.size(), ends::toString);
    }

    @Test
    void the_letter_names_papers_by_what_they_must_be() {
        String letter = Letter.of((Answer.Decided) Answer.to(
                ClaimReaderTest.CLAIM.replace("\"cause\": \"fall\"", "\"cause\": \"falling-object\""), READER));
        assertTrue(letter.contains("· 事故现场照片或目击证人书面证言\n"), letter);
        assertTrue(letter.contains("· 户籍注销证明（或火化证明）\n"), letter);
    }

    @Test
    void lines_keep_their_places_whatever_is_in_them() throws IOException {
        byte[] file = ("\uFEFF" + PAID + "\r\n\n" + "{\n" + PAID).getBytes(StandardCharsets.UTF_8);
        byte[] spoiled = new byte[file.length + 3];
        System.arraycopy(file, 0, spoiled, 0, file.length);
        spoiled[file.length] = '\n';
        spoiled[file.length + 1] = (byte) 0xC3;
        spoiled[file.length + 2] = '\n';
        ClaimLines lines = new ClaimLines(new ByteArrayInputStream(spoiled));
        List<String> answers = new ArrayList<>();
        for (ClaimLines.Line line : lines.next(3)) {
            answers.add(line.number() + " " + line.answer(READER).getClass().getSimpleName());
        }
        for (ClaimLines.Line line : lines.next(9)) {
            answers.add(line.number() + " " + line.answer(READER).getClass().getSimpleName());
        }
        assertEquals(List.of("1 Decided", "2 Unread", "3 Unread", "4 Decided", "5 Unread"), answers);
        assertEquals(List.of(), lines.next(9));
    }
}
