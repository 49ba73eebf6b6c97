package kuaipei.local.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.core.grading.BodyPart;
import kuaipei.core.grading.Ears;
import kuaipei.core.grading.Eye;
import kuaipei.core.grading.Eyes;
import kuaipei.core.grading.Finger;
import kuaipei.core.grading.Hands;
import kuaipei.core.grading.Impairment;
import kuaipei.core.grading.Joints;
import kuaipei.core.grading.Measured;
import kuaipei.core.grading.Mind;
import kuaipei.core.grading.Side;
import kuaipei.core.grading.Skin;
import kuaipei.core.grading.SkinPart;
import kuaipei.core.grading.Strength;
import kuaipei.products.Grading;

/** What {@code grade} is told about a person, word by word. What cannot be read says how it is written. */
final class Injuries {
    private static final int LIMBS = 4;

    private Injuries() {}

    /** {@code 2.1/7/一侧眼球缺失} or, with the part of the body, {@code 2.1/7/一侧眼球缺失@left:eye}. */
    static Impairment item(String word) {
        String[] parts = word.split("@", 2);
        var item = Grading.shipped()
                .find(parts[0])
                .orElseThrow(() -> wrong(
                        parts[0],
                        "is no item of " + Grading.STANDARD
                                + "; write sub-class/grade/text as the table has it, as 7.6/6/一肢缺失(腕踝)"));
        if (parts.length == 1) {
            return Impairment.of(item);
        }
        String[] where = parts[1].split(":", -1);
        Side side = where.length > 1 ? side(where[0], word) : Side.BOTH;
        return Impairment.of(item, choice(BodyPart.Region.class, where[where.length - 1], word), side);
    }

    /** {@code left:thumb}, {@code right:index.middle} from that bone outwards, {@code left:hand}. */
    static List<Hands.LostFinger> fingers(List<String> words, Hands.Loss loss) {
        List<Hands.LostFinger> lost = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split("[:.]", -1);
            if (parts.length < 2) {
                throw wrong(word, "says no side; write left:thumb, right:index.middle or left:hand");
            }
            Side side = side(parts[0], word);
            lost.addAll(valid(
                    word,
                    () -> parts[1].equals("hand")
                            ? Hands.LostFinger.hand(side, loss)
                            : List.of(finger(side, parts, loss, word))));
        }
        return lost;
    }

    private static Hands.LostFinger finger(Side side, String[] parts, Hands.Loss loss, String word) {
        Finger finger = choice(Finger.class, parts[1], word);
        Finger.Segment from = parts.length > 2 ? choice(Finger.Segment.class, parts[2], word) : Finger.Segment.PROXIMAL;
        if (!finger.has(from)) {
            throw wrong(word, "names a bone that a thumb does not have");
        }
        return new Hands.LostFinger(side, finger, from, loss);
    }

    /** {@code front:50}, {@code left:hand:100}, {@code thigh} for the whole of both. */
    static List<Skin.Area> areas(List<String> words) {
        return words.stream().map(Injuries::area).toList();
    }

    private static Skin.Area area(String word) {
        List<String> parts = new ArrayList<>(List.of(word.split(":", -1)));
        Side side = Side.BOTH;
        if (parts.size() > 1
                && (parts.getFirst().equals("left") || parts.getFirst().equals("right"))) {
            side = side(parts.removeFirst(), word);
        }
        SkinPart part = choice(SkinPart.class, parts.getFirst(), word);
        BigDecimal share = parts.size() > 1 ? decimal(parts.get(1), word) : BigDecimal.valueOf(100);
        try {
            return new Skin.Area(part, side, share);
        } catch (IllegalArgumentException impossible) {
            throw wrong(word, "cannot be: " + impossible.getMessage());
        }
    }

    /** Left and right: {@code 0.05}, {@code 1.0@15} with the field in degrees, {@code dark}, {@code missing}. */
    static Eyes eyes(List<String> words) {
        return both(words, "--eyes", () -> new Eyes(eye(words.getFirst()), eye(words.getLast())));
    }

    private static Eye eye(String word) {
        return switch (word) {
            case "dark" -> new Eye.WithoutLight();
            case "missing" -> new Eye.Missing();
            default -> {
                String[] parts = word.split("@", 2);
                yield new Eye.Seeing(
                        decimal(parts[0], word), parts.length > 1 ? decimal(parts[1], word) : Eye.WHOLE_FIELD);
            }
        };
    }

    /** Left and right: {@code 91}, {@code 20:missing} or {@code 20:half-lost} with the auricle. */
    static Ears ears(List<String> words) {
        return both(words, "--ears", () -> new Ears(ear(words.getFirst()), ear(words.getLast())));
    }

    private static Ears.Ear ear(String word) {
        String[] parts = word.split(":", 2);
        return new Ears.Ear(
                whole(parts[0], word),
                parts.length > 1 ? choice(Ears.Auricle.class, parts[1], word) : Ears.Auricle.WHOLE);
    }

    /** Left arm, right arm, left leg, right leg. */
    static Strength strength(List<String> words, boolean incontinent) {
        List<Integer> limbs = limbs(words, "--strength");
        return valid(
                "--strength", () -> new Strength(limbs.get(0), limbs.get(1), limbs.get(2), limbs.get(3), incontinent));
    }

    /** Left arm, right arm, left leg, right leg. */
    static Joints joints(List<String> words) {
        List<Integer> limbs = limbs(words, "--joints");
        return valid("--joints", () -> new Joints(limbs.get(0), limbs.get(1), limbs.get(2), limbs.get(3)));
    }

    private static List<Integer> limbs(List<String> words, String option) {
        if (words.size() != LIMBS) {
            throw wrong(option, "takes four numbers: left arm, right arm, left leg, right leg");
        }
        return words.stream().map(word -> whole(word, option)).toList();
    }

    static Mind mind(int iq, List<String> helpedWith) {
        Set<Mind.Activity> helped = EnumSet.noneOf(Mind.Activity.class);
        helpedWith.forEach(word -> helped.add(choice(Mind.Activity.class, word, "--helped-with")));
        return valid("--iq", () -> new Mind(iq, helped));
    }

    /** {@code ribs-broken=8}. */
    static Measured measured(String word) {
        String[] parts = word.split("=", 2);
        Measured.Measure measure = choice(Measured.Measure.class, parts[0], word);
        return valid(word, () -> new Measured(measure, decimal(parts.length > 1 ? parts[1] : "", word)));
    }

    /** A value that cannot be is told as wrong use, with the place. */
    static <T> T valid(String where, java.util.function.Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException impossible) {
            throw wrong(where, "cannot be: " + impossible.getMessage());
        }
    }

    private static <T> T both(List<String> words, String option, java.util.function.Supplier<T> make) {
        if (words.size() != 2) {
            throw wrong(option, "takes two values, left and right");
        }
        return valid(option, make);
    }

    private static Side side(String word, String where) {
        return choice(Side.class, word, where);
    }

    private static int whole(String word, String where) {
        if (!word.matches("[0-9]{1,3}")) {
            throw wrong(where, "has no whole number where one belongs");
        }
        return Integer.parseInt(word);
    }

    private static BigDecimal decimal(String word, String where) {
        if (!word.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
            throw wrong(where, "has no number where one belongs, as 0.05 or 12");
        }
        return new BigDecimal(word);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word, String where) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> wire(each).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        where,
                        "has '" + word + "'; known are "
                                + Stream.of(type.getEnumConstants())
                                        .map(Injuries::wire)
                                        .toList()));
    }

    static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Failed wrong(String where, String what) {
        return Failed.wrongUse(where + " " + what);
    }
}
