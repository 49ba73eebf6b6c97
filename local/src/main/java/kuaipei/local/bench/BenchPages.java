package kuaipei.local.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.Drawing;
import kuaipei.drawing.facts.Bills;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.People;
import kuaipei.drawing.facts.Stay;
import kuaipei.drawing.facts.Stays;
import kuaipei.drawing.page.Care;
import kuaipei.drawing.page.Fonts;
import kuaipei.drawing.page.Page;
import kuaipei.drawing.page.Printer;
import kuaipei.drawing.photo.Camera;
import kuaipei.drawing.photo.Shot;

/** Calm photographs of 12 megapixels, as phones of today take them, on which readers are measured side by side. */
record BenchPages(Path folder, long seed) {

    /** The name of the page full of running text. */
    static final String DENSE = "dense-a4";

    /** The name of the list with some 200 printed cells. */
    static final String CELLS = "fee-list-200-cells";

    private static final int LONG_SIDE = 4000;

    /** With six cells a line and the header, 204 cells. */
    private static final int LINES = 33;

    /** A4 at 10 pixels a millimetre. */
    private static final int WIDTH = 2100;

    private static final int HEIGHT = 2970;
    private static final int MARGIN = 200;

    /** 12 points; a line every 5.5 mm is single spacing. */
    private static final float TYPE = 42.3f;

    private static final int LEADING = 55;

    private static final List<String> SENTENCES = List.of(
            "患者因不慎跌倒致左髋部疼痛、活动受限%d小时入院。",
            "查体：体温36.%d℃，脉搏8%d次/分，血压13%d/7%dmmHg，神志清楚。",
            "入院后完善血常规、凝血功能、胸部平片及髋关节三维重建等检查。",
            "白细胞计数%d.6×10^9/L，血红蛋白11%dg/L，肌酐8%dumol/L。",
            "经骨科、麻醉科会诊后，排除手术禁忌，于次日行股骨近端髓内钉内固定术。",
            "术中出血约1%d0毫升，未输血，术后安返病房，予抗感染、抗凝、镇痛治疗。",
            "术后第%d天拔除引流管，伤口无红肿渗液，末梢血运及感觉良好。",
            "嘱患者患肢避免负重，继续口服利伐沙班10mg每日一次，共%d天。",
            "出院时一般情况良好，切口甲级愈合，扶双拐可下地行走%d0米。",
            "随访计划：出院后第%d周门诊复查，拍片了解骨折愈合情况，不适随诊。");

    /**
     * One photograph.
     *
     * @param printed every run of text that was printed on the paper
     */
    record Photo(String name, Path file, List<String> printed) {}

    /**
     * Draws pages.
     *
     * @param usual how many of the usual papers, in turn of kind and layout; a dense page and a list of many cells come on top
     */
    List<Photo> draw(int usual) throws IOException {
        Fonts fonts = Fonts.found();
        Printer printer = new Printer(fonts);
        Dice dice = new Dice(seed);
        Files.createDirectories(folder);
        List<Photo> photos = new ArrayList<>();
        for (int i = 0; i < usual; i++) {
            DocumentKind kind = Drawing.KINDS.get(i % Drawing.KINDS.size());
            int layout = (i + i / Drawing.KINDS.size()) % Printer.LAYOUTS;
            Dice own = dice.apart("page " + i);
            photos.add(photo(
                    kind.wire() + "-" + i,
                    printer.print(kind, layout, facts(own, own.between(10, 40)), Care.ANY, own),
                    own));
        }
        Dice own = dice.apart(CELLS);
        photos.add(photo(CELLS, printer.print(DocumentKind.FEE_LIST, 0, facts(own, LINES), Care.NEAT, own), own));
        photos.add(dense(fonts, dice.apart(DENSE)));
        return photos;
    }

    private static Facts facts(Dice dice, int lines) {
        Stay stay = Stays.invented(dice.apart("stay"));
        return Facts.of(People.invented(dice.apart("person")), stay, Bills.invented(dice.apart("bill"), stay, lines));
    }

    private Photo photo(String name, Page page, Dice dice) throws IOException {
        return photo(name, page.picture(), page.truth().text(), dice);
    }

    private Photo photo(String name, BufferedImage page, List<String> printed, Dice dice) throws IOException {
        Path file = folder.resolve(name + ".jpg");
        Files.write(file, Camera.photograph(page, Shot.calm(LONG_SIDE), dice.apart("camera")));
        return new Photo(name, file, List.copyOf(printed));
    }

    /** A page of a case history: as many signs as an A4 paper takes in single spacing. */
    private Photo dense(Fonts fonts, Dice dice) throws IOException {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(28, 28, 34));
        Font font = fonts.song().getFirst().deriveFont(TYPE);
        pen.setFont(font);
        StringBuilder running = new StringBuilder();
        List<String> printed = new ArrayList<>();
        for (int y = MARGIN + LEADING; y < HEIGHT - MARGIN; y += LEADING) {
            while (pen.getFontMetrics().stringWidth(running.toString()) < WIDTH) {
                running.append(sentence(dice));
            }
            int end = 1;
            while (pen.getFontMetrics().stringWidth(running.substring(0, end + 1)) <= WIDTH - 2 * MARGIN) {
                end++;
            }
            printed.add(running.substring(0, end));
            pen.drawString(running.substring(0, end), MARGIN, y);
            running.delete(0, end);
        }
        pen.dispose();
        return photo(DENSE, page, printed, dice);
    }

    private static String sentence(Dice dice) {
        String pattern = dice.pick(SENTENCES);
        Object[] digits = new Object[4];
        java.util.Arrays.setAll(digits, _ -> dice.between(1, 9));
        return pattern.formatted(digits);
    }
}
