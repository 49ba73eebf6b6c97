package kuaipei.core.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One figure that decides alone.
 *
 * @param amount in the measure's own unit, not below 0
 */
public record Measured(Measure measure, BigDecimal amount) implements Finding {

    /** What is measured or counted, with its unit. */
    public enum Measure {
        RIBS_BROKEN("肋骨骨折", "根"),
        RIBS_MISSING("肋骨缺失", "根"),
        TEETH_LOST("牙齿脱落", "枚"),
        ARM_DIFFERENCE("上肢长度差", "cm"),
        LEG_DIFFERENCE("下肢长度差", "cm"),
        TOES_MISSING("足趾缺失", "趾"),
        SPINE_MOTION_LOST("颈或腰椎活动度丧失", "%"),
        FACIAL_SCAR("面部瘢痕", "cm²");

        private final String chinese;
        private final String unit;

        Measure(String chinese, String unit) {
            this.chinese = chinese;
            this.unit = unit;
        }
    }

    private static final Map<Measure, Ladder> LADDERS = Map.of(
            Measure.RIBS_BROKEN, Ladder.of("12 4.4/8/肋骨骨折≥12", "8 4.4/9/肋骨骨折≥8", "4 4.4/10/肋骨骨折≥4"),
            Measure.RIBS_MISSING, Ladder.of("4 4.4/9/肋骨缺失≥4"),
            Measure.TEETH_LOST, Ladder.of("16 3.2/9/牙脱落≥16", "8 3.2/10/牙脱落≥8"),
            Measure.ARM_DIFFERENCE, Ladder.of("10 7.3/9/上肢长度差≥10cm", "4 7.3/10/上肢长度差≥4cm"),
            Measure.LEG_DIFFERENCE, Ladder.of("8 7.5/7/下肢长度差≥8cm", "6 7.5/8/差≥6cm", "4 7.5/9/差≥4cm", "2 7.5/10/差≥2cm"),
            Measure.TOES_MISSING, Ladder.of("10 7.5/8/双足十趾缺失", "5 7.5/9/十趾缺失≥5", "2 7.5/10/十趾缺失≥2"),
            Measure.SPINE_MOTION_LOST, Ladder.of("75 7.7/7/畸形愈合+颈/腰活动度丧失≥75%", "50 7.7/8/≥50%", "25 7.7/9/≥25%"),
            Measure.FACIAL_SCAR,
                    Ladder.of(
                            "24 8.1/7/面瘢≥24cm²",
                            "18 8.1/8/面瘢≥18cm²",
                            "12 8.1/9/面瘢≥12cm²或线状≥20cm",
                            "6 8.1/10/面瘢≥6cm²或线状≥10cm"));

    public Measured {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(measure + " is not below 0");
        }
    }

    @Override
    public List<Impairment> impairments() {
        return Optional.ofNullable(LADDERS.get(measure))
                .flatMap(ladder -> ladder.at(amount))
                .map(Impairment::of)
                .stream()
                .toList();
    }

    @Override
    public String explanation() {
        return measure.chinese + " " + amount.stripTrailingZeros().toPlainString() + " " + measure.unit;
    }
}
