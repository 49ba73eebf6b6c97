package kuaipei.core.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happened 事故原因. Closed: each cause is an accident, the disease, or a matter of an exclusion. */
public enum Cause {
    FALL("跌倒", Kind.ACCIDENT),
    FALLING_OBJECT("高空坠物", Kind.ACCIDENT),
    TRAFFIC("交通事故", Kind.ACCIDENT),
    COMMERCIAL_MOTOR("乘坐商业营运汽车", Kind.ACCIDENT),
    RAIL("乘坐轨道交通工具", Kind.ACCIDENT),
    SHIP("乘坐轮船", Kind.ACCIDENT),
    AIR("乘坐民航飞机", Kind.ACCIDENT),
    PRIVATE_CAR("乘坐非营运车辆", Kind.ACCIDENT),
    BURN("烧烫伤", Kind.ACCIDENT),
    DROWNING("溺水", Kind.ACCIDENT),
    OTHER_ACCIDENT("其他意外", Kind.ACCIDENT),
    DISEASE("疾病", Kind.DISEASE),
    SUDDEN_DEATH("猝死", Kind.EXCLUDED),
    SUICIDE("自杀", Kind.EXCLUDED),
    INTENTIONAL_CRIME("故意犯罪", Kind.EXCLUDED),
    FIGHT("斗殴", Kind.EXCLUDED),
    DRUNK_DRIVING("酒后驾驶", Kind.EXCLUDED),
    INTOXICATION("醉酒", Kind.EXCLUDED);

    /** How terms that cover accidents only look at a cause. */
    public enum Kind {
        ACCIDENT,
        DISEASE,
        EXCLUDED
    }

    private static final Map<String, Cause> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Cause::wire, each -> each));

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String chinese;
    private final Kind kind;

    Cause(String chinese, Kind kind) {
        this.chinese = chinese;
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String chinese() {
        return chinese;
    }

    /** As programs write it: {@code falling-object}. */
    public String wire() {
        return wire;
    }

    public static Optional<Cause> ofWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
