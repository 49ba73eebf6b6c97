package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.grading.Ears;
import kuaipei.core.grading.Eye;
import kuaipei.core.grading.Eyes;
import kuaipei.core.grading.Finding;
import kuaipei.core.grading.Finger;
import kuaipei.core.grading.GradingStandard;
import kuaipei.core.grading.Hands;
import kuaipei.core.grading.Impairment;
import kuaipei.core.grading.Joints;
import kuaipei.core.grading.Measured;
import kuaipei.core.grading.Mind;
import kuaipei.core.grading.Side;
import kuaipei.core.grading.Skin;
import kuaipei.core.grading.SkinPart;
import kuaipei.core.grading.Strength;
import org.junit.jupiter.api.Test;

/** Whatever is measured on a person, the items that it meets are in the table, and every item of its kind can be met. */
class FindingsTest {
    private static final GradingStandard TABLE = Grading.shipped();

    /** Items met, each looked up in the table. */
    private static Set<String> met(List<? extends Finding> findings) {
        Set<String> met = new TreeSet<>();
        for (Finding finding : findings) {
            assertTrue(!finding.explanation().isBlank());
            for (Impairment each : finding.impairments()) {
                String written = each.item().toString();
                assertTrue(TABLE.find(written).isPresent(), written);
                met.add(written);
            }
        }
        return met;
    }

    private static Set<String> all(String... subClasses) {
        return TABLE.items().stream()
                .filter(item -> List.of(subClasses).contains(item.subClass()))
                .map(GradedItem::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void both_eyes_meet_every_item_of_eyeballs_and_sight() {
        List<Eye> eyes = new ArrayList<>(List.of(new Eye.Missing(), new Eye.WithoutLight()));
        for (String acuity : List.of("1.0", "0.29", "0.09", "0.049", "0.019")) {
            for (String field : List.of("90", "59", "19", "9", "4")) {
                eyes.add(new Eye.Seeing(new BigDecimal(acuity), new BigDecimal(field)));
            }
        }
        List<Eyes> pairs = new ArrayList<>();
        eyes.forEach(left -> eyes.forEach(right -> pairs.add(new Eyes(left, right))));
        assertEquals(all("2.1", "2.2"), met(pairs));
    }

    @Test
    void both_ears_meet_every_item_of_auricles_and_hearing() {
        List<Ears.Ear> ears = new ArrayList<>();
        for (int threshold : List.of(0, 26, 41, 56, 71, 81, 91)) {
            for (Ears.Auricle auricle : Ears.Auricle.values()) {
                ears.add(new Ears.Ear(threshold, auricle));
            }
        }
        List<Ears> pairs = new ArrayList<>();
        ears.forEach(left -> ears.forEach(right -> pairs.add(new Ears(left, right))));
        assertEquals(all("2.5", "2.6"), met(pairs));
    }

    @Test
    void four_limbs_meet_every_item_of_muscle_strength() {
        List<Strength> all = new ArrayList<>();
        for (int i = 0; i < 6 * 6 * 6 * 6; i++) {
            for (boolean incontinent : new boolean[] {false, true}) {
                all.add(new Strength(i % 6, i / 6 % 6, i / 36 % 6, i / 216, incontinent));
            }
        }
        assertEquals(all("7.8"), met(all));
    }

    @Test
    void iq_and_activities_meet_every_item_of_intelligence() {
        List<Mind> minds = new ArrayList<>();
        for (int iq = 0; iq <= 60; iq++) {
            for (int helped = 0; helped <= 6; helped++) {
                minds.add(
                        new Mind(iq, Set.copyOf(List.of(Mind.Activity.values()).subList(0, helped))));
            }
        }
        assertEquals(all("1.2"), met(minds));
    }

    @Test
    void two_hands_meet_every_item_of_function_lost() {
        List<Hands> hands = new ArrayList<>();
        List<Hands.LostFinger> lost = new ArrayList<>();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (Finger finger : List.of(Finger.LITTLE, Finger.RING, Finger.INDEX, Finger.MIDDLE, Finger.THUMB)) {
                for (Finger.Segment segment : Finger.Segment.values()) {
                    if (finger.has(segment)) {
                        lost.add(new Hands.LostFinger(side, finger, segment, Hands.Loss.MISSING));
                        hands.add(new Hands(lost));
                    }
                }
            }
        }
        for (Hands.Loss left : Hands.Loss.values()) {
            for (Hands.Loss right : Hands.Loss.values()) {
                List<Hands.LostFinger> both = new ArrayList<>(Hands.LostFinger.hand(Side.LEFT, left));
                both.addAll(Hands.LostFinger.hand(Side.RIGHT, right));
                hands.add(new Hands(both));
            }
        }
        Set<String> expected = all("7.3");
        expected.removeIf(item -> item.contains("上肢") || item.contains("骨折"));
        assertEquals(8, expected.size());
        assertEquals(expected, met(hands));
    }

    @Test
    void burns_and_scars_meet_every_item_of_their_share() {
        List<Skin> skins = new ArrayList<>();
        List<Skin.Area> areas = new ArrayList<>();
        for (SkinPart part : SkinPart.values()) {
            for (int share = 10; share <= 100; share += 10) {
                Skin.Area area = new Skin.Area(part, Side.BOTH, BigDecimal.valueOf(share));
                List<Skin.Area> now = new ArrayList<>(areas);
                now.add(area);
                skins.add(new Skin(false, now, List.of()));
                skins.add(new Skin(true, List.of(), now));
                skins.add(new Skin(true, List.of(), List.of(area)));
            }
            areas.add(new Skin.Area(part, Side.BOTH, BigDecimal.valueOf(100)));
        }
        Set<String> expected = all("8.1", "8.2");
        expected.removeIf(item -> item.matches(".*(cm|颈|头皮|腹壁).*"));
        assertEquals(3 + 5 + 13, expected.size());
        assertEquals(expected, met(skins));
    }

    @Test
    void joints_and_single_figures_meet_items_of_the_table() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            findings.add(new Joints(i % 4, i / 4 % 4, i / 16 % 4, i / 64));
        }
        assertEquals(5, met(findings).size());
        findings.clear();
        for (Measured.Measure measure : Measured.Measure.values()) {
            for (int amount = 0; amount <= 100; amount++) {
                findings.add(new Measured(measure, BigDecimal.valueOf(amount)));
            }
        }
        assertEquals(22, met(findings).size());
    }
}
