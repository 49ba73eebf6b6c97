package kuaipei.core.planted;

import java.time.Instant;

/** Breaks: only a composition root asks the clock. */
public final class AsksTheClock {
    public Instant answer() {
        return Instant.now();
    }
}
