package kuaipei.reading.ofd;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand in the elements of a page, by GB/T 33190-2016 and its revisions; anything else might be drawn by others. */
final class OfdNames {

    static final Set<String> COLOURS = Set.of("FillColor", "StrokeColor");

    static final Set<String> UNITS = Set.of("TextObject", "PathObject", "ImageObject", "CompositeObject", "PageBlock");

    /** Of every graphic unit (8.5); a tag is for programs that take values out. */
    private static final Set<String> UNIT = Set.of(
            "ID",
            "Boundary",
            "Name",
            "Visible",
            "CTM",
            "DrawParam",
            "LineWidth",
            "Cap",
            "Join",
            "MiterLimit",
            "DashOffset",
            "DashPattern",
            "Alpha",
            "Tag");

    static final Set<String> DRAW_PARAM =
            Set.of("ID", "Relative", "LineWidth", "Join", "Cap", "DashOffset", "DashPattern", "MiterLimit");

    static final Set<String> TEXT = with(
            UNIT, "Font", "Size", "Stroke", "Fill", "HScale", "ReadDirection", "CharDirection", "Weight", "Italic");
    static final Set<String> PATH = with(UNIT, "Stroke", "Fill", "Rule");
    static final Set<String> IMAGE = with(UNIT, "ResourceID", "Substitution");
    static final Set<String> COMPOSITE = with(UNIT, "ResourceID");
    static final Set<String> COLOUR = Set.of("Value", "Index", "ColorSpace", "Alpha");

    /** Actions happen where somebody clicks. */
    static final Set<String> IN_UNIT = Set.of("Actions", "Clips");

    static final Set<String> IN_TEXT = with(with(IN_UNIT, "CGTransform", "TextCode"), "FillColor", "StrokeColor");
    static final Set<String> IN_CLIP = Set.of("AbbreviatedData", "FillColor", "StrokeColor");
    static final Set<String> IN_PATH = with(IN_CLIP, "Actions", "Clips");

    private OfdNames() {}

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
