package kuaipei.core.identity;

/** Full-width letters and digits as Chinese keyboards write them, brought to half width. */
public final class HalfWidth {

    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final int DISTANCE = FIRST_FULL_WIDTH - '!';

    private HalfWidth() {}

    public static String of(String text) {
        int first = 0;
        while (first < text.length() && !isFull(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            half.append(isFull(c) ? (char) (c - DISTANCE) : c);
        }
        return half.toString();
    }

    private static boolean isFull(char c) {
        return c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH;
    }

    /** Whether every character of a text is one of 0 to 9; other scripts' digits are none. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
