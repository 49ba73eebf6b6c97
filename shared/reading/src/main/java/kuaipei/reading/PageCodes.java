package kuaipei.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kuaipei.core.paper.Point;
import kuaipei.reading.image.Pixels;

/** A page's codes, looked for when the first of its papers asks, and once: that costs a third of reading the page. */
final class PageCodes {
    private final Pixels picture;
    private Optional<List<CodeReader.Code>> found = Optional.empty();

    PageCodes(Pixels picture) {
        this.picture = picture;
    }

    Pixels picture() {
        return picture;
    }

    /** Those on a paper's own ground: what another paper's code says is no witness of this one. */
    List<String> on(Predicate<Point> ground) {
        List<CodeReader.Code> codes = found.orElseGet(() -> CodeReader.read(picture));
        found = Optional.of(codes);
        return codes.stream()
                .filter(code -> ground.test(code.at()))
                .map(CodeReader.Code::text)
                .distinct()
                .toList();
    }
}
