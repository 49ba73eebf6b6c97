package kuaipei.drawing.page;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chinese fonts of this machine. None is shipped with the project: they are large, and their licences are their own.
 *
 * @param song serif faces, as printers of bills have them
 * @param hei faces without serifs
 * @param kai brush faces
 */
public record Fonts(List<Font> song, List<Font> hei, List<Font> kai) {

    private static final List<String> SONG = List.of("Noto Serif CJK SC", "AR PL UMing CN");
    private static final List<String> HEI = List.of("Noto Sans CJK SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei");
    private static final List<String> KAI = List.of("AR PL UKai CN");

    /** There is no Chinese font on this machine; the message says which ones would do. */
    public static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    /** Whether papers can be drawn on this machine. */
    public static boolean present() {
        return !installed().isEmpty();
    }

    /** @throws Missing if no Chinese font is installed */
    public static Fonts found() {
        Set<String> installed = installed();
        if (installed.isEmpty()) {
            throw new Missing("fonts: none of " + String.join(", ", wanted().toList())
                    + " is on this machine; install fonts-noto-cjk, fonts-arphic-ukai or fonts-wqy-zenhei");
        }
        List<Font> any = faces(wanted().toList(), installed);
        return new Fonts(
                orElse(faces(SONG, installed), any),
                orElse(faces(HEI, installed), any),
                orElse(faces(KAI, installed), any));
    }

    /** The face itself, or another one if it lacks a sign of the text. */
    Font able(Font face, String text) {
        if (face.canDisplayUpTo(text) < 0) {
            return face;
        }
        return Stream.of(hei, song, kai)
                .flatMap(List::stream)
                .filter(other -> other.canDisplayUpTo(text) < 0)
                .findFirst()
                .map(other -> other.deriveFont(face.getStyle(), face.getSize2D()))
                .orElse(face);
    }

    private static Set<String> installed() {
        Set<String> families = new LinkedHashSet<>(
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        families.retainAll(wanted().toList());
        return families;
    }

    private static Stream<String> wanted() {
        return Stream.of(SONG, HEI, KAI).flatMap(List::stream);
    }

    private static List<Font> faces(List<String> families, Set<String> installed) {
        return families.stream()
                .filter(installed::contains)
                .map(family -> new Font(family, Font.PLAIN, 1))
                .toList();
    }

    private static List<Font> orElse(List<Font> faces, List<Font> any) {
        return faces.isEmpty() ? any : faces;
    }
}
