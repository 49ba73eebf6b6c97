package kuaipei.local.evaluate;

import java.nio.file.Path;

/** A file beside a photograph that does not say what stands on it; docs/schema/truth.schema.json says what it looks like. */
public final class UnusableTruth extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnusableTruth(Path file, String what) {
        super(file + ": " + what + "; docs/schema/truth.schema.json says how it is written");
    }
}
