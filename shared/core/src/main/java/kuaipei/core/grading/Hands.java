package kuaipei.core.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.decision.GradedItem;

/**
 * Function of both hands 手功能: what each finger lost of its hand is added, and both hands are added, so that two hands are
 * 200 per cent. Items of 7.3.
 *
 * @param lost at least one; of a finger that is named twice the greater loss counts
 */
public record Hands(List<LostFinger> lost) implements Finding {
    private static final int WHOLE_HAND = 100;
    private static final Ladder BOTH_HANDS =
            Ladder.of("90 7.3/5/双手缺失/失能≥90%", "70 7.3/6/≥70%", "50 7.3/7/≥50%", "30 7.3/8/双手≥30%", "10 7.3/9/双手≥10%");
    private static final GradedItem BOTH_MISSING = GradedItem.of("7.3/4/双手完全缺失");
    private static final GradedItem BOTH_USELESS = GradedItem.of("7.3/4/双手完全丧失功能");
    private static final GradedItem ONE_MISSING_ONE_USELESS = GradedItem.of("7.3/4/一手缺失另手丧失功能");

    /** How a finger was lost. */
    public enum Loss {
        MISSING("缺失"),
        /** There, and entirely without function. */
        USELESS("丧失功能");

        private final String chinese;

        Loss(String chinese) {
            this.chinese = chinese;
        }
    }

    /**
     * @param side left or right
     * @param from innermost segment that is lost; everything outwards is lost with it
     */
    public record LostFinger(Side side, Finger finger, Finger.Segment from, Loss loss) {
        public LostFinger {
            if (side == Side.BOTH) {
                throw new IllegalArgumentException("a finger is of the left hand or of the right");
            }
            if (!finger.has(from)) {
                throw new IllegalArgumentException("a thumb has no middle segment");
            }
        }

        /** The finger itself, without its bone of the palm. */
        public static LostFinger whole(Side side, Finger finger, Loss loss) {
            return new LostFinger(side, finger, Finger.Segment.PROXIMAL, loss);
        }

        /** A whole hand, palm and all. */
        public static List<LostFinger> hand(Side side, Loss loss) {
            return Stream.of(Finger.values())
                    .map(finger -> new LostFinger(side, finger, Finger.Segment.METACARPAL, loss))
                    .toList();
        }

        int percent() {
            return finger.percentFrom(from);
        }

        private String chinese() {
            return side.chinese() + "手" + finger.chinese() + "自" + from.chinese() + "起" + loss.chinese + " " + percent()
                    + "%";
        }
    }

    public Hands {
        lost = List.copyOf(lost);
        if (lost.isEmpty()) {
            throw new IllegalArgumentException("at least one finger is lost");
        }
    }

    /** Of both hands together, 0 to 200. */
    public int percent() {
        return percent(Side.LEFT, lost) + percent(Side.RIGHT, lost);
    }

    private static int percent(Side side, List<LostFinger> lost) {
        return Stream.of(Finger.values())
                .mapToInt(finger -> lost.stream()
                        .filter(each -> each.side() == side && each.finger() == finger)
                        .mapToInt(LostFinger::percent)
                        .max()
                        .orElse(0))
                .sum();
    }

    private boolean isMissing(Side side) {
        List<LostFinger> missing =
                lost.stream().filter(each -> each.loss() == Loss.MISSING).toList();
        return percent(side, missing) == WHOLE_HAND;
    }

    private Optional<GradedItem> item() {
        if (percent() < 2 * WHOLE_HAND) {
            return BOTH_HANDS.at(BigDecimal.valueOf(percent()));
        }
        boolean left = isMissing(Side.LEFT);
        boolean right = isMissing(Side.RIGHT);
        return Optional.of(left && right ? BOTH_MISSING : left || right ? ONE_MISSING_ONE_USELESS : BOTH_USELESS);
    }

    @Override
    public List<Impairment> impairments() {
        boolean left = percent(Side.LEFT, lost) > 0;
        boolean right = percent(Side.RIGHT, lost) > 0;
        Side side = left && right ? Side.BOTH : left ? Side.LEFT : Side.RIGHT;
        return item().map(item -> Impairment.of(item, BodyPart.Region.HAND, side)).stream()
                .toList();
    }

    @Override
    public String explanation() {
        List<String> fingers =
                new ArrayList<>(lost.stream().map(LostFinger::chinese).toList());
        return "手功能：" + String.join("、", fingers) + "，双手合计 " + percent() + "%";
    }
}
