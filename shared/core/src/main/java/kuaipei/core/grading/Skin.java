package kuaipei.core.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kuaipei.core.decision.GradedItem;

/**
 * Burns of the third degree Ⅲ度烧伤 and scars 瘢痕 as a share of the body's surface. Items of 8.1 (head and neck) and 8.2.
 *
 * @param female a woman's buttocks and feet have another share
 * @param burnt to the third degree
 * @param scarred for good
 */
public record Skin(boolean female, List<Area> burnt, List<Area> scarred) implements Finding {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Ladder BURNT =
            Ladder.of("60 8.2/1/Ⅲ度≥60%", "40 8.2/3/Ⅲ度≥40%", "20 8.2/5/Ⅲ度≥20%", "10 8.2/7/Ⅲ度≥10%");
    private static final Ladder BURNT_HEAD = Ladder.of("8 8.1/2/Ⅲ度烧伤≥8%体表", "5 8.1/5/Ⅲ度≥5%<8%", "2 8.1/8/Ⅲ度≥2%<5%");
    private static final Ladder SCARRED = Ladder.of(
            "90 8.2/1/瘢痕≥90%体表",
            "80 8.2/2/瘢≥80%",
            "70 8.2/3/瘢≥70%",
            "60 8.2/4/瘢≥60%",
            "50 8.2/5/瘢≥50%",
            "40 8.2/6/瘢≥40%",
            "30 8.2/7/瘢≥30%",
            "20 8.2/8/瘢≥20%",
            "5 8.2/9/瘢≥5%");
    private static final Ladder SCARRED_FACE =
            Ladder.of("90 8.1/2/面部瘢痕≥90%", "80 8.1/3/面瘢≥80%", "60 8.1/4/面瘢≥60%", "40 8.1/5/面瘢≥40%", "20 8.1/6/面瘢≥20%");

    /**
     * @param side both, or the only one
     * @param share per cent of the part, above 0 to 100
     */
    public record Area(SkinPart part, Side side, BigDecimal share) {
        public Area {
            if (share.signum() <= 0 || share.compareTo(WHOLE) > 0) {
                throw new IllegalArgumentException("a share of a part is above 0 to 100 per cent, not " + share);
            }
            if (side != Side.BOTH && !part.isPaired()) {
                throw new IllegalArgumentException("there is only one " + part + ", no left and right one");
            }
        }

        private String chinese() {
            return (part.isPaired() && side == Side.BOTH ? "双侧" : side.chinese()) + part.chinese() + " "
                    + share.stripTrailingZeros().toPlainString() + "%";
        }
    }

    public Skin {
        burnt = List.copyOf(burnt);
        scarred = List.copyOf(scarred);
        if (burnt.isEmpty() && scarred.isEmpty()) {
            throw new IllegalArgumentException("at least one part is burnt or scarred");
        }
        noneTwice(burnt);
        noneTwice(scarred);
    }

    private static void noneTwice(List<Area> areas) {
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            if (areas.subList(0, i).stream()
                    .anyMatch(before ->
                            before.part() == area.part() && before.side().meets(area.side()))) {
                throw new IllegalArgumentException(area.part() + " is named twice");
            }
        }
    }

    /** Per cent of the body's surface. */
    public static BigDecimal surface(List<Area> areas, boolean female) {
        return surface(areas, female, part -> true);
    }

    private static BigDecimal surface(List<Area> areas, boolean female, Predicate<SkinPart> counted) {
        return areas.stream()
                .filter(area -> counted.test(area.part()))
                .map(area -> area.part()
                        .percent(area.side(), female)
                        .multiply(area.share())
                        .movePointLeft(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public List<Impairment> impairments() {
        List<Impairment> met = new ArrayList<>();
        BigDecimal burntHead = surface(burnt, female, SkinPart::isHeadOrNeck);
        BigDecimal scarredFace = scarred.stream()
                .filter(area -> area.part() == SkinPart.FACE)
                .map(Area::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        heavier(BURNT_HEAD.at(burntHead), SCARRED_FACE.at(scarredFace))
                .ifPresent(item -> met.add(Impairment.of(item, BodyPart.Region.SKIN, Side.BOTH)));
        heavier(BURNT.at(surface(burnt, female)), SCARRED.at(surface(scarred, female)))
                .ifPresent(item -> met.add(ofWholeBody(item)));
        return List.copyOf(met);
    }

    /** The whole body's item is met by another part than the head's where it is met without the head as well. */
    private Impairment ofWholeBody(GradedItem item) {
        Predicate<SkinPart> below = part -> !part.isHeadOrNeck();
        Optional<GradedItem> without =
                heavier(BURNT.at(surface(burnt, female, below)), SCARRED.at(surface(scarred, female, below)));
        return without.filter(each -> each.grade() == item.grade()).isPresent()
                ? Impairment.of(item)
                : Impairment.of(item, BodyPart.Region.SKIN, Side.BOTH);
    }

    /** Both are of one sub-class, of which only one may be used. */
    private static Optional<GradedItem> heavier(Optional<GradedItem> one, Optional<GradedItem> other) {
        return one.isPresent() && other.isPresent()
                ? one.filter(item -> item.grade() <= other.get().grade()).or(() -> other)
                : one.or(() -> other);
    }

    @Override
    public String explanation() {
        List<String> said = new ArrayList<>();
        say("Ⅲ度烧伤", burnt).ifPresent(said::add);
        say("瘢痕", scarred).ifPresent(said::add);
        return String.join("；", said);
    }

    private Optional<String> say(String what, List<Area> areas) {
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        String parts = areas.stream().map(Area::chinese).collect(Collectors.joining("、"));
        return Optional.of(what + "：" + parts + "，合体表面积 "
                + surface(areas, female).stripTrailingZeros().toPlainString() + "%");
    }
}
