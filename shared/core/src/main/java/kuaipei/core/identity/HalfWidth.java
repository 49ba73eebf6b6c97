package kuaipei.core.identity;

/** Full-width letters and digits as Chinese keyboards write them, brought to half width. */
public final class HalfWidth {

    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final int DISTANCE = FIRST_FULL_WIDTH - '!';

    private HalfWidth() {}

    public static String of(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            half.append(c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH ? (char) (c - DISTANCE) : c);
        }
        return half.toString();
    }

    /** Whether every character of a text is one of 0 to 9; other scripts' digits are none. */
    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
