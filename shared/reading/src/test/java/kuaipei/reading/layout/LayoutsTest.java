package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {
    private static final Layouts SHIPPED = Layouts.shipped();
    private static final String FERRY = """
            kind: ship-ticket
            titles: [过海凭条]
            words: [渡口]
            fields:
              - { field: total, labels: [实收], type: money }
            """;
    private static final String PAGE = "过海凭条\n渡口:东    实收:5.00";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_file_in_a_folder_is_a_layout_more() throws IOException {
        Files.writeString(folder.resolve("ferry.yaml"), FERRY);
        assertEquals(DocumentKind.OTHER, Sheet.paper(SHIPPED, PAGE).kind());
        Paper paper = Sheet.paper(SHIPPED.with(folder), PAGE);
        assertEquals("ferry", paper.layout());
        assertEquals(
                "5.00",
                paper.readings(FieldName.TOTAL).findFirst().orElseThrow().value());
        assertEquals(SHIPPED.kinds(), SHIPPED.with(folder).kinds());
    }

    @Test
    void a_file_named_like_a_shipped_layout_takes_its_place() throws IOException {
        Files.writeString(folder.resolve("ship-ticket.yaml"), FERRY);
        String page = "南澳轮渡船票\n航线:东    实收:5.00";
        assertEquals(DocumentKind.SHIP_TICKET, Sheet.paper(SHIPPED, page).kind());
        assertEquals(DocumentKind.OTHER, Sheet.paper(SHIPPED.with(folder), page).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: ship-ticket\ntitels: [a]",
                "kind: [",
                "kind: ship-ticket\nkind: id-card",
                "kind: ship-ticket\nsentences: ['(']",
                "\u0000",
                ""
            })
    void a_file_that_is_no_layout_is_refused_by_name_and_the_old_set_stays(String text) throws IOException {
        Files.writeString(folder.resolve("a-good.yaml"), FERRY);
        Files.writeString(folder.resolve("bad.yaml"), text);
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> SHIPPED.with(folder))
                .getMessage());
        assertTrue(said.startsWith(folder.resolve("bad.yaml") + ": "), said);
        assertEquals(DocumentKind.OTHER, Sheet.paper(SHIPPED, PAGE).kind());
    }

    @Test
    void a_file_that_is_no_text_is_refused_by_name() throws IOException {
        Files.write(folder.resolve("bad.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> SHIPPED.with(folder))
                .getMessage());
        assertTrue(said.contains("bad.yaml: is not UTF-8"), said);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing");
        assertTrue(String.valueOf(assertThrows(UncheckedIOException.class, () -> SHIPPED.with(missing))
                        .getMessage())
                .contains("missing"));
    }

    @Test
    void a_page_is_read_with_the_layout_of_its_fingerprint() {
        Paper paper = Sheet.paper(SHIPPED, """
                044002679376    广东增值税普通发票    No 84366350
                开票日期:2026年05月01日
                名称:陈思远    纳税人识别号:    开户行及账号:
                货物或应税劳务、服务名称    规格型号    金额
                价税合计(大写)    壹佰元整    (小写)¥100.00
                """);
        assertEquals("vat-invoice/paper", paper.layout());
        assertEquals("044002679376", value(paper, FieldName.BILL_CODE));
        assertEquals("84366350", value(paper, FieldName.BILL_NUMBER));
    }

    @Test
    void a_layout_that_nobody_knows_is_read_by_labels_and_values() {
        Paper paper = Sheet.paper(SHIPPED, "南澳轮渡船票\n航线:东    票价:5.00");
        assertEquals("ship-ticket", paper.layout());
        assertEquals("5.00", value(paper, FieldName.TOTAL));
    }

    @Test
    void a_new_layout_of_a_kind_is_a_file_that_says_what_differs() throws IOException {
        Files.createDirectory(folder.resolve("ship-ticket"));
        Files.writeString(folder.resolve("ship-ticket/strait.yaml"), """
                kind: ship-ticket
                extends: ship-ticket
                fingerprint: { titles: [过海凭条], anchors: [渡口, 实收] }
                titles: [过海凭条]
                fields:
                  - { field: total, labels: [实收], type: money }
                """);
        Paper paper = Sheet.paper(SHIPPED.with(folder), PAGE + "\n旅客姓名:陈思远");
        assertEquals("ship-ticket/strait", paper.layout());
        assertEquals("5.00", value(paper, FieldName.TOTAL));
        assertEquals("陈思远", value(paper, FieldName.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id-card", "nothing", "train-ticket/blue"})
    void a_layout_that_extends_what_is_not_its_kind_s_general_one_is_refused_by_name(String base) throws IOException {
        Files.writeString(
                folder.resolve("bad.yaml"),
                "kind: train-ticket\nextends: " + base + "\nfingerprint: { titles: [a], anchors: [b] }");
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> SHIPPED.with(folder))
                .getMessage());
        assertTrue(said.contains("bad.yaml: '" + base + "' is not the general layout"), said);
    }

    @Test
    void every_kind_has_three_layouts_at_least() {
        for (DocumentKind kind : SHIPPED.kinds()) {
            long layouts = SHIPPED.names().stream()
                    .filter(name -> name.startsWith(kind.wire() + "/"))
                    .count();
            assertTrue(layouts >= 3, kind.wire() + " has " + layouts);
        }
    }

    private static String value(Paper paper, FieldName field) {
        return paper.readings(field).findFirst().orElseThrow().value();
    }
}
