package kuaipei.drawing.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Particulars;

/** Prints a form step by step. */
final class FormPrinter {

    private static final float SIZE = 40;

    private final Form form;
    private final Style style;
    private final Wording wording;
    private final Particulars particulars;
    private final Sheet sheet;
    private final double shiftX;
    private final double shiftY;
    private double y;

    private FormPrinter(Form form, Particulars particulars, Style style) {
        this.form = form;
        this.style = style;
        this.particulars = particulars;
        this.wording = new Wording(particulars, style);
        this.sheet = new Sheet(
                form.width(), form.height(), form.scale(), form.corner(), Color.decode(form.colour()), style.fonts());
        Dice typist = style.dice().apart("typist");
        this.shiftX = form.shift() == 0 ? 0 : typist.in(-form.shift(), form.shift());
        this.shiftY = form.shift() == 0 ? 0 : typist.in(-0.5 * form.shift(), form.shift());
    }

    static Page print(Form form, Particulars particulars, Style style) {
        FormPrinter printer = new FormPrinter(form, particulars, style);
        Dice fate = style.dice().apart("steps");
        for (Form.Step step : form.steps()) {
            if (fate.chance(step.number("chance", 1))) {
                printer.step(step);
            }
        }
        printer.note();
        Page page = printer.sheet.page(form.kind(), form.name());
        return style.care() == Care.NEAT
                ? page
                : Finish.over(page, form.finish(), style.dice().apart("finish"));
    }

    private void step(Form.Step step) {
        y = step.has("y") ? step.number("y", 0) : y + step.number("down", 0);
        sheet.colour(Color.decode(step.text("colour", form.ink())));
        switch (step.verb()) {
            case "text" -> text(step);
            case "mark" -> mark(step);
            case "table" -> table(step);
            case "items" -> items(step);
            case "line" -> line(step.numbers("line"), step.number("thick", 2));
            case "box" -> box(step.numbers("box"), step.number("thick", 2));
            case "oval" -> oval(step.numbers("oval"), step.number("thick", 4));
            case "qr" -> QrCode.draw(sheet, words(step), step.number("x", 0), y, step.number("side", 180));
            case "stamp" -> stamp(step);
            default -> throw new IllegalArgumentException(step.verb() + " is no step");
        }
        sheet.plainInk();
    }

    private String words(Form.Step step) {
        return wording.of(step.text(step.verb(), ""));
    }

    private void text(Form.Step step) {
        String text = words(step);
        Font font = font(step);
        double dx = step.is("typed") ? shiftX : 0;
        double dy = step.is("typed") ? shiftY : 0;
        double x = step.number("x", 0) + dx;
        if (step.has("room")) {
            y = sheet.writeWrapped(text, x, y + dy, step.number("room", 0), step.number("leading", 70), font) - dy;
        } else if (step.has("centre")) {
            sheet.writeCentred(text, step.number("centre", 0) + dx, y + dy, font);
        } else if (step.has("right")) {
            sheet.writeRight(text, step.number("right", 0) + dx, y + dy, font);
        } else {
            sheet.write(text, x, y + dy, font);
        }
    }

    /** An ornament: no part of what is to be read. */
    private void mark(Form.Step step) {
        AffineTransform before = sheet.ink.getTransform();
        sheet.ink.rotate(Math.toRadians(step.number("turn", 0)), step.number("x", 0), y);
        sheet.print(words(step), step.number("x", 0), y, font(step));
        sheet.ink.setTransform(before);
    }

    private void table(Form.Step step) {
        Table table = grid(step, step.numbers("widths"), step.text("align", ""));
        for (Object row : step.list("table")) {
            table.row(font(step), cells(row, Map.of()));
        }
        y = table.bottom();
    }

    private void items(Form.Step step) {
        int sets = (int) step.number("sets", 1);
        double[] set = step.numbers("widths");
        double[] widths = new double[set.length * sets];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = set[i % set.length];
        }
        Table table = grid(step, widths, step.text("align", "").repeat(sets));
        List<Map<String, String>> rows = particulars.tables().getOrDefault(step.text("items", ""), List.of());
        if (step.has("head")) {
            table.header(font(step), repeated(cells(step.list("head"), Map.of()), sets));
        }
        int lines = Math.max((int) step.number("least", 1), (rows.size() + sets - 1) / sets);
        for (int line = 0; line < lines; line++) {
            List<String> cells = new ArrayList<>();
            for (int i = line * sets; i < (line + 1) * sets; i++) {
                boolean filled = i < rows.size();
                for (Object cell : step.list("cells")) {
                    cells.add(filled ? wording.of(String.valueOf(cell), rows.get(i)) : "");
                }
            }
            table.row(font(step), cells.toArray(String[]::new));
        }
        y = table.bottom();
    }

    private Table grid(Form.Step step, double[] widths, String align) {
        double dx = step.is("typed") ? shiftX : 0;
        double dy = step.is("typed") ? shiftY : 0;
        boolean border = !Boolean.FALSE.equals(step.keys().get("border"));
        return new Table(sheet, step.number("x", 0) + dx, y + dy, step.number("row", 80), border, align, widths);
    }

    private String[] cells(Object row, Map<String, String> of) {
        return row instanceof List<?> list
                ? list.stream()
                        .map(cell -> wording.of(String.valueOf(cell), of))
                        .toArray(String[]::new)
                : new String[0];
    }

    private static String[] repeated(String[] cells, int sets) {
        String[] all = new String[cells.length * sets];
        for (int i = 0; i < all.length; i++) {
            all[i] = cells[i % cells.length];
        }
        return all;
    }

    private void line(double[] ends, double thick) {
        sheet.line(ends[0], ends[1], ends[2], ends[3], thick);
    }

    private void box(double[] box, double thick) {
        sheet.box(box[0], box[1], box[2], box[3], thick);
    }

    private void oval(double[] box, double thick) {
        sheet.ink.setStroke(new BasicStroke((float) thick));
        sheet.ink.draw(new Ellipse2D.Double(box[0], box[1], box[2], box[3]));
    }

    private void stamp(Form.Step step) {
        String purpose = wording.of(step.text("purpose", ""));
        Stamp.press(sheet, words(step), purpose, step.number("x", 0), y, step.number("radius", 160), style);
    }

    private Font font(Form.Step step) {
        Font face = switch (step.text("face", step.is("typed") ? "song" : "body")) {
            case "head" -> style.head();
            case "song" -> style.fonts().song().getFirst();
            case "hei" -> style.fonts().hei().getFirst();
            case "kai" -> style.fonts().kai().getFirst();
            default -> style.body();
        };
        return face.deriveFont(step.is("bold") ? Font.BOLD : Font.PLAIN, (float) step.number("size", SIZE));
    }

    private void note() {
        form.fields().forEach((field, words) -> sheet.field(field, wording.of(words)));
        String of = form.rows().get("of");
        if (of != null) {
            for (Map<String, String> row : particulars.tables().getOrDefault(of, List.of())) {
                Map<String, String> noted = new LinkedHashMap<>();
                form.rows().forEach((name, cell) -> {
                    if (!name.equals("of")) {
                        noted.put(name, wording.of("{" + cell + "}", row));
                    }
                });
                sheet.row(noted);
            }
        }
    }
}
