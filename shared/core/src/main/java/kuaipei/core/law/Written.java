package kuaipei.core.law;

/** What has to be put down in words. */
final class Written {

    private Written() {}

    /** @throws IllegalArgumentException if nothing is written; the message names what is missing and the article */
    static void required(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("missing: " + what);
        }
    }
}
