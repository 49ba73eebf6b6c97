package kuaipei.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.grading.Skin.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Head and neck 9, arms 18, trunk 27 as 13, 13 and 1, legs 46: the share of the body's surface, and what it meets. */
class SkinTest {

    private static Area area(String part, Side side, String share) {
        return new Area(SkinPart.valueOf(part), side, new BigDecimal(share));
    }

    /** {@code FRONT:50 L.SHANK}: a part, its side if it has one, and its share where it is not the whole. */
    private static List<Area> areas(String written) {
        return Stream.of(written.split(" ", -1))
                .map(each -> {
                    String[] words = each.split(":", -1);
                    Side side =
                            words[0].startsWith("L.") ? Side.LEFT : words[0].startsWith("R.") ? Side.RIGHT : Side.BOTH;
                    String part = side == Side.BOTH ? words[0] : words[0].substring(2);
                    return area(part, side, words.length > 1 ? words[1] : "100");
                })
                .toList();
    }

    private static List<String> items(Skin skin) {
        return skin.impairments().stream().map(each -> each.item().toString()).toList();
    }

    private static List<String> burnt(String areas) {
        return items(new Skin(false, areas(areas), List.of()));
    }

    private static List<String> scarred(String areas) {
        return items(new Skin(false, List.of(), areas(areas)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_parts_are_the_nines_and_together_the_whole(boolean female) {
        assertEquals("9", sum("SCALP FACE NECK", female));
        assertEquals("18", sum("UPPER_ARM FOREARM HAND", female));
        assertEquals("27", sum("FRONT BACK PERINEUM", female));
        assertEquals("46", sum("BUTTOCK THIGH SHANK FOOT", female));
        assertEquals("23.0", sum("L.BUTTOCK L.THIGH L.SHANK L.FOOT", female));
    }

    private static String sum(String areas, boolean female) {
        return new BigDecimal(
                        Skin.surface(areas(areas), female).stripTrailingZeros().toPlainString())
                .setScale(areas.startsWith("L") ? 1 : 0)
                .toString();
    }

    @Test
    void a_womans_buttocks_and_feet_are_six_each() {
        assertEquals("6", sum("BUTTOCK", true));
        assertEquals("6", sum("FOOT", true));
        assertEquals("5", sum("BUTTOCK", false));
        assertEquals("7", sum("FOOT", false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            L.SHANK L.UPPER_ARM:99,             ''
            L.SHANK L.UPPER_ARM,                8.2/7/Ⅲ度≥10%
            FRONT UPPER_ARM:99,                 8.2/7/Ⅲ度≥10%
            FRONT UPPER_ARM,                    8.2/5/Ⅲ度≥20%
            FRONT BACK UPPER_ARM FOREARM PERINEUM:99, 8.2/5/Ⅲ度≥20%
            FRONT BACK UPPER_ARM FOREARM PERINEUM,    8.2/3/Ⅲ度≥40%
            FRONT BACK THIGH SHANK:99,          8.2/3/Ⅲ度≥40%
            FRONT BACK THIGH SHANK,             8.2/1/Ⅲ度≥60%
            """)
    void a_burn_of_the_body_begins_at_its_share(String areas, String item) {
        assertEquals(item.isEmpty() ? List.of() : List.of(item), burnt(areas));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SCALP:66.66,            ''
            SCALP:66.67,            8.1/8/Ⅲ度≥2%<5%
            SCALP FACE:66.66,       8.1/8/Ⅲ度≥2%<5%
            SCALP FACE:66.67,       8.1/5/Ⅲ度≥5%<8%
            SCALP FACE NECK:66.66,  8.1/5/Ⅲ度≥5%<8%
            SCALP FACE NECK:66.67,  8.1/2/Ⅲ度烧伤≥8%体表
            """)
    void a_burn_of_head_and_neck_begins_at_its_share_of_the_body(String areas, String item) {
        assertEquals(item.isEmpty() ? List.of() : List.of(item), burnt(areas));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HAND:99,                                             ''
            HAND,                                                8.2/9/瘢≥5%
            FRONT UPPER_ARM:99,                                  8.2/9/瘢≥5%
            FRONT UPPER_ARM,                                     8.2/8/瘢≥20%
            FRONT BACK SCALP PERINEUM:99,                        8.2/8/瘢≥20%
            FRONT BACK SCALP PERINEUM,                           8.2/7/瘢≥30%
            FRONT BACK UPPER_ARM FOREARM PERINEUM:99,            8.2/7/瘢≥30%
            FRONT BACK UPPER_ARM FOREARM PERINEUM,               8.2/6/瘢≥40%
            FRONT BACK THIGH SCALP:99,                           8.2/6/瘢≥40%
            FRONT BACK THIGH SCALP,                              8.2/5/瘢≥50%
            FRONT BACK THIGH SHANK:99,                           8.2/5/瘢≥50%
            FRONT BACK THIGH SHANK,                              8.2/4/瘢≥60%
            FRONT BACK THIGH SHANK FOOT SCALP:99,                8.2/4/瘢≥60%
            FRONT BACK THIGH SHANK FOOT SCALP,                   8.2/3/瘢≥70%
            """)
    void a_scar_of_the_body_begins_at_its_share(String areas, String item) {
        assertEquals(item.isEmpty() ? List.of() : List.of(item), scarred(areas));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            UPPER_ARM FOREARM HAND BACK PERINEUM BUTTOCK THIGH SHANK SCALP NECK:99 FACE,  8.2/3/瘢≥70%
            UPPER_ARM FOREARM HAND BACK PERINEUM BUTTOCK THIGH SHANK SCALP NECK FACE,     8.2/2/瘢≥80%
            UPPER_ARM FOREARM HAND BACK PERINEUM BUTTOCK THIGH SHANK:99 NECK FACE FRONT,  8.2/2/瘢≥80%
            UPPER_ARM FOREARM HAND BACK PERINEUM BUTTOCK THIGH SHANK NECK FACE FRONT,     8.2/1/瘢痕≥90%体表
            """)
    void nearly_the_whole_body_has_its_items_too(String areas, String item) {
        assertEquals(List.of("8.1/2/面部瘢痕≥90%", item), scarred(areas));
    }

    @ParameterizedTest
    @CsvSource({
        "19.99, ''",
        "20, 8.1/6/面瘢≥20%",
        "39.99, 8.1/6/面瘢≥20%",
        "40, 8.1/5/面瘢≥40%",
        "59.99, 8.1/5/面瘢≥40%",
        "60, 8.1/4/面瘢≥60%",
        "79.99, 8.1/4/面瘢≥60%",
        "80, 8.1/3/面瘢≥80%",
        "89.99, 8.1/3/面瘢≥80%",
        "90, 8.1/2/面部瘢痕≥90%",
        "100, 8.1/2/面部瘢痕≥90%"
    })
    void a_scar_of_the_face_counts_as_a_share_of_the_face(String share, String item) {
        assertEquals(item.isEmpty() ? List.of() : List.of(item), scarred("FACE:" + share));
    }

    @Test
    void of_burn_and_scar_the_heavier_item_of_a_sub_class_counts() {
        List<Area> front = areas("FRONT UPPER_ARM");
        List<Area> hand = areas("HAND");
        assertEquals(List.of("8.2/5/Ⅲ度≥20%"), items(new Skin(false, front, hand)));
        assertEquals(List.of("8.2/8/瘢≥20%"), items(new Skin(false, hand, front)));
        assertEquals(List.of("8.2/7/Ⅲ度≥10%"), items(new Skin(false, areas("FRONT"), front)));
    }

    private static int grade(Collection<Impairment> impairments) {
        return Combination.of(impairments).grade();
    }

    @Test
    void the_heads_burn_is_not_graded_twice_where_the_bodys_item_needs_it() {
        String head = "SCALP FACE:66.67 ";
        List<Impairment> needed = new Skin(false, areas(head + "FRONT L.HAND"), List.of()).impairments();
        assertEquals(
                List.of("8.1/5/Ⅲ度≥5%<8%", "8.2/5/Ⅲ度≥20%"),
                needed.stream().map(each -> each.item().toString()).toList());
        assertEquals(5, grade(needed));
        List<Impairment> enough = new Skin(false, areas(head + "FRONT UPPER_ARM"), List.of()).impairments();
        assertEquals(4, grade(enough), "a burn of 20 per cent without the head is another part");
        List<Impairment> short1 = new Skin(false, areas(head + "FRONT UPPER_ARM:99"), List.of()).impairments();
        assertEquals(5, grade(short1));
    }

    @Test
    void what_no_body_has_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> area("FRONT", Side.LEFT, "10"));
        assertThrows(IllegalArgumentException.class, () -> area("FRONT", Side.BOTH, "0"));
        assertThrows(IllegalArgumentException.class, () -> area("FRONT", Side.BOTH, "100.01"));
        assertThrows(IllegalArgumentException.class, () -> burnt("FRONT:50 FRONT:60"));
        assertThrows(IllegalArgumentException.class, () -> burnt("HAND L.HAND"));
        assertThrows(IllegalArgumentException.class, () -> scarred("L.HAND L.HAND"));
        assertEquals(List.of(), burnt("L.HAND R.HAND"));
        assertThrows(IllegalArgumentException.class, () -> new Skin(false, List.of(), List.of()));
    }

    @Test
    void the_letter_shows_the_surface() {
        List<Area> burnt = new ArrayList<>(areas("FRONT:50"));
        burnt.add(area("HAND", Side.LEFT, "100"));
        assertEquals(
                "Ⅲ度烧伤：躯干前面 50%、左手部 100%，合体表面积 9%；瘢痕：双侧足部 100%，合体表面积 7%",
                new Skin(false, burnt, areas("FOOT")).explanation());
    }
}
