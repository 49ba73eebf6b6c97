package kuaipei.drawing.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;

/** A paper while it is printed, in tenths of a millimetre; what is printed is noted as truth. */
final class Sheet {

    private static final Color INK = new Color(28, 28, 34);

    private static final Pattern PIECE = Pattern.compile("(?:[0-9A-Za-z./%-]+[年月日]?|.)[，。、；：）]*");

    final int width;
    final int height;
    final BufferedImage picture;
    final Graphics2D ink;
    final Truth.Notes truth = new Truth.Notes();
    final Fonts fonts;
    private final double scale;
    private final List<Page.Run> written = new ArrayList<>();

    /** @param scale pixels in a tenth of a millimetre */
    Sheet(int width, int height, double scale, double corner, Color paper, Fonts fonts) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.fonts = fonts;
        picture = new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_ARGB);
        ink = picture.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        ink.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ink.scale(scale, scale);
        ink.setColor(paper);
        ink.fill(new RoundRectangle2D.Double(0, 0, width, height, 2 * corner, 2 * corner));
        ink.setColor(INK);
    }

    void write(String text, double x, double baseline, Font font) {
        if (!text.isEmpty()) {
            claim(text, x, baseline, font);
            print(text, x, baseline, font);
            truth.text(text);
        }
    }

    /** A text that runs off the paper or lies over another would make the truth untrue. */
    private void claim(String text, double x, double baseline, Font font) {
        Rectangle2D bounds = fonts.able(font, text)
                .createGlyphVector(ink.getFontRenderContext(), text)
                .getVisualBounds();
        Rectangle2D place = new Rectangle2D.Double(
                x + bounds.getX(), baseline + bounds.getY(), bounds.getWidth(), bounds.getHeight());
        if (!new Rectangle2D.Double(0, 0, width, height).contains(place)) {
            throw new IllegalStateException("'" + text + "' runs off the paper");
        }
        for (Page.Run other : written) {
            if (other.place().intersects(place)) {
                throw new IllegalStateException("'" + text + "' lies over another text");
            }
        }
        written.add(new Page.Run(text, place));
    }

    /** Prints what is no part of the truth: ornaments, and texts that nobody reads line by line. */
    void print(String text, double x, double baseline, Font font) {
        ink.setFont(fonts.able(font, text));
        ink.drawString(text, (float) x, (float) baseline);
    }

    void writeCentred(String text, double x, double baseline, Font font) {
        write(text, x - widthOf(text, font) / 2, baseline, font);
    }

    void writeRight(String text, double x, double baseline, Font font) {
        write(text, x - widthOf(text, font), baseline, font);
    }

    /** Prints a long text in lines of a width; returns the baseline after the last line. */
    double writeWrapped(String text, double x, double baseline, double room, double leading, Font font) {
        double y = baseline;
        for (String line : wrapped(text, room, font)) {
            write(line, x, y, font);
            y += leading;
        }
        return y;
    }

    /** Breaks between Chinese signs, never inside a number or a word, never before a closing mark. */
    List<String> wrapped(String text, double room, Font font) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String piece = pieces.group();
            if (!line.isEmpty() && widthOf(line + piece, font) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    double widthOf(String text, Font font) {
        return fonts.able(font, text)
                .getStringBounds(text, ink.getFontRenderContext())
                .getWidth();
    }

    /** Whether something is written in a square. */
    boolean hasTextIn(double x, double y, double side) {
        return written.stream().anyMatch(run -> run.place().intersects(x, y, side, side));
    }

    void colour(Color colour) {
        ink.setColor(colour);
    }

    void plainInk() {
        ink.setColor(INK);
    }

    void line(double x1, double y1, double x2, double y2, double thick) {
        ink.setStroke(new BasicStroke((float) thick));
        ink.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void box(double x, double y, double w, double h, double thick) {
        ink.setStroke(new BasicStroke((float) thick));
        ink.draw(new Rectangle2D.Double(x, y, w, h));
    }

    void field(FieldName name, Object value) {
        truth.field(name, value);
    }

    void row(Map<String, String> row) {
        truth.row(row);
    }

    /** The printed paper. */
    Page page(DocumentKind kind, String layout) {
        return new Page(picture, scale, written, truth.of(kind, layout));
    }
}
