package kuaipei.drawing;

import kuaipei.drawing.page.Fonts;
import org.junit.jupiter.api.Assumptions;

/** Papers cannot be drawn without Chinese fonts: a test says so by name, or fails where everything is required. */
final class ChineseFonts {

    private ChineseFonts() {}

    static Fonts required() {
        if (!"1".equals(System.getenv("KUAIPEI_REQUIRE_ALL"))) {
            Assumptions.assumeTrue(Fonts.present(), "fonts");
        }
        return Fonts.found();
    }
}
