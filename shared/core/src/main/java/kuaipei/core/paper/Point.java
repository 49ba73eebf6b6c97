package kuaipei.core.paper;

/** A point on a page, in pixels of the upright page (EXIF applied) from its top left corner. */
public record Point(double x, double y) {}
