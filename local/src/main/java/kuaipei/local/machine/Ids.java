package kuaipei.local.machine;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that AWS gives to requests and events: different each time, and nothing rests on them. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString();
    }
}
