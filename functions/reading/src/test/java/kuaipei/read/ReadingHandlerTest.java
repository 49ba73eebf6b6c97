package kuaipei.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.aws.ClaimJson;
import kuaipei.aws.PapersJson;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimDocument.Expected;
import kuaipei.core.claim.ClaimDocument.Unreadable;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.core.port.PhotoKey;
import kuaipei.reading.image.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingHandlerTest {

    private static final PhotoKey PHOTO = Desk.photo(Desk.FIRST);
    private static final String FOLDER = PHOTO + "/" + Desk.sha256(Desk.FIRST) + "/";

    private final Desk desk = new Desk();

    @Test
    void a_photograph_is_read_kept_and_told_to_its_claim() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        assertEquals(List.of(), desk.deliver("reading-photo"));
        assertEquals(
                new ClaimDocument.Read(DocumentKind.INPATIENT_RECEIPT, Quality.GOOD, FOLDER + "told.json"),
                desk.status(Desk.FIRST));
        assertEquals(Set.of(FOLDER + "told.json", FOLDER + "upright.jpg"), desk.documents.keptKeys());
        assertEquals(Desk.paper(PHOTO.document().value()), kept());
    }

    @Test
    void the_picture_is_kept_as_a_jpeg_written_anew() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        desk.deliver("reading-photo");
        byte[] picture = desk.documents.kept(FOLDER + "upright.jpg").orElseThrow();
        String text = new String(picture, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("\u00ff\u00d8") && text.contains("JFIF"));
        assertTrue(!text.contains("Exif") && !text.contains("http://ns.adobe.com"));
    }

    /** The second page is to be taken again: the file is, by its reason, and keeps what could be read. */
    @Test
    void a_file_of_two_pages_is_two_papers_of_one_document() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        desk.pages = 2;
        desk.deliver("reading-photo");
        assertEquals(
                new ClaimDocument.Read(
                        DocumentKind.INPATIENT_RECEIPT,
                        new Quality(Quality.Verdict.RETAKE, "blur"),
                        FOLDER + "told.json"),
                desk.status(Desk.FIRST));
        assertEquals(
                Set.of(FOLDER + "told.json", FOLDER + "upright.jpg", FOLDER + "upright-2.jpg"),
                desk.documents.keptKeys());
        byte[] json = desk.documents.kept(FOLDER + "told.json").orElseThrow();
        assertEquals(
                List.of(1, 2), PapersJson.read(json).stream().map(Paper::page).toList());
    }

    @Test
    void a_second_delivery_reads_nothing_and_changes_nothing() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        assertEquals(List.of(), desk.deliver("reading-repeated-delivery"));
        assertEquals(1, desk.read.size());
        assertEquals(4, desk.claims.events(Desk.CLAIM).size());
    }

    @Test
    void a_delivery_that_died_before_it_told_finds_its_reading() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        byte[] earlier = ClaimJson.mapper().writeValueAsBytes(Desk.paper("earlier"));
        desk.documents.keep(FOLDER + "told.json", earlier, "application/json");
        desk.deliver("reading-photo");
        assertEquals(List.of(), desk.read);
        assertInstanceOf(ClaimDocument.Read.class, desk.status(Desk.FIRST));
        assertArrayEquals(earlier, desk.documents.kept(FOLDER + "told.json").orElseThrow());
    }

    @Test
    void two_photographs_in_one_batch_are_two_answers() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        desk.documents.upload(Desk.photo(Desk.SECOND), Desk.SECOND);
        assertEquals(List.of(), desk.deliver("reading-two-photos"));
        assertInstanceOf(ClaimDocument.Read.class, desk.status(Desk.FIRST));
        assertInstanceOf(ClaimDocument.Read.class, desk.status(Desk.SECOND));
    }

    @Test
    void the_last_reading_makes_the_decision_due() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        desk.commands.carryOut(Desk.CLAIM, new ClaimCommand.Submit(new TreeSet<>(List.of(PHOTO.document()))));
        desk.deliver("reading-photo");
        assertEquals(
                "ReadyToDecide",
                desk.claims.events(Desk.CLAIM).getLast().event().wire());
    }

    @ParameterizedTest
    @ValueSource(strings = {"photograph X", "photograph 1 and more", ""})
    void other_bytes_than_those_declared_are_not_read(String bytes) {
        desk.documents.upload(PHOTO, bytes.getBytes(StandardCharsets.UTF_8));
        desk.deliver("reading-photo");
        assertEquals(new Unreadable("not-those-declared"), desk.status(Desk.FIRST));
        assertEquals(List.of(), desk.read);
        assertEquals(Set.of(), desk.documents.keptKeys());
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_cannot_be_read_is_told_by_its_reason(Refusal refusal) {
        desk.documents.upload(PHOTO, Desk.FIRST);
        desk.refusal = Optional.of(refusal);
        desk.deliver("reading-photo");
        assertEquals(new Unreadable(refusal.code()), desk.status(Desk.FIRST));
        assertEquals(new Expected(), desk.status(Desk.SECOND));
        assertEquals(Set.of(), desk.documents.keptKeys());
    }

    @Test
    void a_photograph_that_is_gone_is_answered_too() {
        desk.deliver("reading-photo");
        assertEquals(new Unreadable("photograph-gone"), desk.status(Desk.FIRST));
    }

    @Test
    void a_photograph_that_killed_the_reader_is_given_up_without_another_try() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        assertEquals(List.of(), desk.deliver("reading-killed"));
        assertEquals(new Unreadable("gave-up"), desk.status(Desk.FIRST));
        assertEquals(List.of(), desk.read);
        assertEquals(1, desk.documents.keptKeys().size());
        assertTrue(desk.documents.keptKeys().iterator().next().startsWith("dead-letters/"));
    }

    @Test
    void a_photograph_read_before_its_dead_letter_came_stays_read() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        desk.deliver("reading-photo");
        desk.deliver("reading-killed");
        assertInstanceOf(ClaimDocument.Read.class, desk.status(Desk.FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reading-chinese-key-with-a-space",
                "reading-test-event",
                "reading-malformed-body",
                "reading-unknown-claim"
            })
    void what_is_no_photograph_of_a_claim_disturbs_nothing(String event) {
        long before = desk.claims.load(Desk.CLAIM).orElseThrow().version();
        assertEquals(List.of(), desk.deliver(event));
        assertEquals(before, desk.claims.load(Desk.CLAIM).orElseThrow().version());
        assertEquals(List.of(), desk.read);
        assertEquals(Set.of(), desk.documents.keptKeys());
    }

    @Test
    void a_photograph_for_a_settled_claim_is_not_read() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        desk.commands.carryOut(Desk.CLAIM, new ClaimCommand.Withdraw());
        assertEquals(List.of(), desk.deliver("reading-photo"));
        assertEquals(new Expected(), desk.status(Desk.FIRST));
        assertEquals(List.of(), desk.read);
    }

    @Test
    void a_photograph_that_follows_a_payment_is_read_and_one_after_the_last_is_not() {
        desk.payOnAPromise();
        desk.documents.upload(PHOTO, Desk.FIRST);
        assertEquals(List.of(), desk.deliver("reading-photo"));
        assertInstanceOf(ClaimDocument.Read.class, desk.status(Desk.FIRST));
        desk.everythingCame();
        desk.documents.upload(Desk.photo(Desk.SECOND), Desk.SECOND);
        assertEquals(List.of(), desk.deliver("reading-two-photos"));
        assertEquals(new Expected(), desk.status(Desk.SECOND));
    }

    @Test
    void a_claim_that_others_write_without_end_is_delivered_again_alone() {
        desk.documents.upload(PHOTO, Desk.FIRST);
        desk.documents.upload(Desk.photo(Desk.SECOND), Desk.SECOND);
        desk.claims.overtakeNext(8);
        assertEquals(1, desk.deliver("reading-two-photos").size());
        assertEquals(new Expected(), desk.status(Desk.FIRST));
        assertInstanceOf(ClaimDocument.Read.class, desk.status(Desk.SECOND));
    }

    private Paper kept() {
        byte[] json = desk.documents.kept(FOLDER + "told.json").orElseThrow();
        return ClaimJson.mapper().readValue(json, Paper.class);
    }
}
