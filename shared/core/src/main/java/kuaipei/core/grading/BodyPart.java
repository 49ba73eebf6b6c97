package kuaipei.core.grading;

/**
 * Where an impairment is 部位, as an assessor may state it. It is finer than the sub-class: an eyeball (2.1) and its sight
 * (2.2) are two sub-classes and one part.
 *
 * @param side {@link Side#BOTH} where there is only one
 */
public record BodyPart(Region region, Side side) {

    /** Parts that the standard's sub-classes share. */
    public enum Region {
        BRAIN("脑"),
        EYE("眼"),
        EAR("耳"),
        FACE("面部"),
        CHEST("胸部"),
        ABDOMEN("腹部"),
        SPINE("脊柱"),
        ARM("上肢"),
        HAND("手"),
        LEG("下肢"),
        FOOT("足"),
        SKIN("皮肤");

        private final String chinese;

        Region(String chinese) {
            this.chinese = chinese;
        }

        /** A hand is of its arm, and a foot of its leg. */
        private Region limb() {
            return switch (this) {
                case HAND -> ARM;
                case FOOT -> LEG;
                case BRAIN, EYE, EAR, FACE, CHEST, ABDOMEN, SPINE, ARM, LEG, SKIN -> this;
            };
        }

        boolean meets(Region other) {
            return this == other || limb() == other || this == other.limb();
        }
    }

    /** Whether the two have something in common, so that one impairment of it may be graded once only. */
    public boolean meets(BodyPart other) {
        return region.meets(other.region) && side.meets(other.side);
    }

    /** As a letter writes it: {@code 左眼}. */
    @Override
    public String toString() {
        return side.chinese() + region.chinese;
    }
}
