package kuaipei.core.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a stay or a bill was for 诊疗项目, where terms exclude some of it although the event itself is covered. Closed. */
public enum Treatment {
    INJURY("意外伤害治疗"),
    DENTAL_CARE("牙齿保健"),
    DENTAL_REPAIR("牙齿修复");

    private static final Map<String, Treatment> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Treatment::wire, each -> each));

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String chinese;

    Treatment(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** As programs write it: {@code dental-care}. */
    public String wire() {
        return wire;
    }

    public static Optional<Treatment> ofWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
