package kuaipei.drawing.page;

import java.awt.Font;

/** A table that grows downwards row by row. */
final class Table {

    private static final double PAD = 14;

    private final Sheet sheet;
    private final double left;
    private final double[] widths;
    private final String aligned;
    private final double rowHeight;
    private final boolean bordered;
    private double top;

    /** @param aligned a letter for each column: l, r or c */
    Table(Sheet sheet, double left, double top, double rowHeight, boolean bordered, String aligned, double... widths) {
        this.sheet = sheet;
        this.left = left;
        this.top = top;
        this.rowHeight = rowHeight;
        this.bordered = bordered;
        this.aligned = aligned;
        this.widths = widths.clone();
    }

    void row(Font font, String... cells) {
        double x = left;
        double baseline = top + rowHeight / 2 + font.getSize2D() * 0.36;
        for (int i = 0; i < widths.length; i++) {
            cell(cells[i], x, widths[i], baseline, aligned.charAt(i), font);
            if (bordered) {
                sheet.box(x, top, widths[i], rowHeight, 2);
            }
            x += widths[i];
        }
        top += rowHeight;
    }

    /** A header stands in the middle of its column where there are borders. */
    void header(Font font, String... cells) {
        double x = left;
        double baseline = top + rowHeight / 2 + font.getSize2D() * 0.36;
        for (int i = 0; i < widths.length; i++) {
            cell(cells[i], x, widths[i], baseline, bordered ? 'c' : aligned.charAt(i), font);
            if (bordered) {
                sheet.box(x, top, widths[i], rowHeight, 2);
            }
            x += widths[i];
        }
        top += rowHeight;
        if (!bordered) {
            rule(3);
        }
    }

    void rule(double thick) {
        double width = 0;
        for (double each : widths) {
            width += each;
        }
        sheet.line(left, top, left + width, top, thick);
    }

    double bottom() {
        return top;
    }

    private void cell(String text, double x, double width, double baseline, char side, Font font) {
        float fits = (float) Math.min(1, (width - PAD) / Math.max(1, sheet.widthOf(text, font)));
        Font fitting = font.deriveFont(font.getSize2D() * fits);
        switch (side) {
            case 'r' -> sheet.writeRight(text, x + width - PAD, baseline, fitting);
            case 'c' -> sheet.writeCentred(text, x + width / 2, baseline, fitting);
            default -> sheet.write(text, x + PAD, baseline, fitting);
        }
    }
}
