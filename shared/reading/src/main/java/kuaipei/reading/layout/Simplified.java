package kuaipei.reading.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;

/**
 * Mainland papers are printed in simplified characters; the recogniser, which knows both, sometimes takes a printed form for
 * the traditional one. Only characters that no mainland paper prints are changed.
 */
final class Simplified {
    private final Map<Integer, String> pairs = new HashMap<>();

    Simplified(String table) {
        table.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            int traditional = line.codePointAt(0);
            pairs.put(traditional, line.substring(Character.charCount(traditional)));
        });
    }

    List<Line> of(List<Line> lines) {
        return lines.stream().map(this::of).toList();
    }

    private Line of(Line line) {
        List<Glyph> glyphs = line.glyphs().stream()
                .map(glyph -> new Glyph(of(glyph.text()), glyph.confidence(), glyph.along()))
                .toList();
        return new Line(of(line.text()), line.confidence(), line.box(), glyphs);
    }

    String of(String text) {
        return text.codePoints()
                .mapToObj(code -> pairs.getOrDefault(code, Character.toString(code)))
                .collect(Collectors.joining());
    }
}
