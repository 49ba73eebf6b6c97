package kuaipei.core.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kuaipei.core.decision.GradedItem;

/**
 * How many of a limb's three great joints have lost all function 大关节: shoulder, elbow, wrist; hip, knee, ankle. Two limbs
 * with two each are one item of 7.6; else an item of 7.3 for the arms and one of 7.5 for the legs.
 */
public record Joints(int leftArm, int rightArm, int leftLeg, int rightLeg) implements Finding {
    private static final int JOINTS_OF_A_LIMB = 3;
    private static final GradedItem TWO_LIMBS = GradedItem.of("7.6/4/两肢各两大关节失能");
    private static final List<GradedItem> ARM =
            List.of(GradedItem.of("7.3/8/一上肢一大关节失能"), GradedItem.of("7.3/7/一上肢两大关节失能"));
    private static final List<GradedItem> LEG =
            List.of(GradedItem.of("7.5/8/一下肢一大关节失能"), GradedItem.of("7.5/7/一下肢两大关节失能"));

    public Joints {
        if (IntStream.of(leftArm, rightArm, leftLeg, rightLeg)
                .anyMatch(joints -> joints < 0 || joints > JOINTS_OF_A_LIMB)) {
            throw new IllegalArgumentException("a limb has three great joints; write 0 to 3");
        }
    }

    @Override
    public List<Impairment> impairments() {
        if (IntStream.of(leftArm, rightArm, leftLeg, rightLeg)
                        .filter(joints -> joints >= 2)
                        .count()
                >= 2) {
            return List.of(Impairment.of(TWO_LIMBS));
        }
        List<Impairment> met = new ArrayList<>();
        addWorse(leftArm, rightArm, ARM, BodyPart.Region.ARM, met);
        addWorse(leftLeg, rightLeg, LEG, BodyPart.Region.LEG, met);
        return List.copyOf(met);
    }

    private static void addWorse(
            int left, int right, List<GradedItem> items, BodyPart.Region region, List<Impairment> met) {
        int worse = Math.max(left, right);
        if (worse > 0) {
            GradedItem item = items.get(Math.min(worse, items.size()) - 1);
            met.add(Impairment.of(item, region, left >= right ? Side.LEFT : Side.RIGHT));
        }
    }

    @Override
    public String explanation() {
        return "丧失功能的大关节：左上肢 %d、右上肢 %d、左下肢 %d、右下肢 %d".formatted(leftArm, rightArm, leftLeg, rightLeg);
    }
}
