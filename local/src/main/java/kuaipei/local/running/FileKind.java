package kuaipei.local.running;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be loaded; each kind has its folder in the files bucket: docs/operations.md, "Rosters, hospitals, service spend". */
public enum FileKind {
    ROSTER,
    HOSPITALS,
    SERVICE_SPEND;

    /** As it is written on the command line and in the bucket: {@code service-spend}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FileKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    /** Where the deployed suite finds a file of this kind. */
    String key(String fileName) {
        return wire() + "/" + fileName;
    }
}
