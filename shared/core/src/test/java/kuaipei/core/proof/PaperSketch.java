package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Place;
import kuaipei.core.paper.Quad;
import kuaipei.core.paper.Quality;
import kuaipei.core.paper.Row;

/** A paper for tests, field by field; every reading stands on a place of its own. */
final class PaperSketch {
    static final Hospital CHAONAN = new Hospital("汕头市潮南区人民医院", List.of("潮南区人民医院"), Optional.of(2), true, "汕头市潮南区");
    static final Hospital CENTRAL = new Hospital("汕头市中心医院", List.of(), Optional.of(3), true, "汕头市");
    static final Hospital SECOND = new Hospital("汕头市第二人民医院", List.of(), Optional.of(3), true, "汕头市");
    static final Hospital THIRD = new Hospital("汕头市第三人民医院", List.of(), Optional.of(2), true, "汕头市");
    static final HospitalRegister REGISTER = new HospitalRegister(List.of(CHAONAN, CENTRAL, SECOND, THIRD));

    private final DocumentKind kind;
    private final List<FieldReading> fields = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private Quality quality = Quality.GOOD;
    private int line;

    private PaperSketch(DocumentKind kind) {
        this.kind = kind;
    }

    static PaperSketch of(DocumentKind kind) {
        return new PaperSketch(kind);
    }

    static PaperSketch receipt() {
        return of(DocumentKind.INPATIENT_RECEIPT)
                .with(FieldName.PAYER, "陈思远")
                .with(FieldName.BILL_CODE, "44060126")
                .with(FieldName.BILL_NUMBER, "0123456789")
                .with(FieldName.TOTAL, "360.50")
                .with(FieldName.TOTAL_IN_WORDS, "叁佰陆拾元伍角整")
                .with(FieldName.ADMISSION_DATE, "2026-04-01")
                .with(FieldName.DISCHARGE_DATE, "2026-04-12")
                .with(FieldName.HOSPITAL, CHAONAN.name());
    }

    static PaperSketch summary() {
        return of(DocumentKind.DISCHARGE_SUMMARY)
                .with(FieldName.NAME, "陈思远")
                .with(FieldName.ADMISSION_DATE, "2026-04-01")
                .with(FieldName.DISCHARGE_DATE, "2026-04-12")
                .with(FieldName.HOSPITAL, CHAONAN.name())
                .with(FieldName.CAUSE, "fall");
    }

    static PaperSketch idCard() {
        return of(DocumentKind.ID_CARD)
                .with(FieldName.NAME, "陈思远")
                .with(FieldName.ID_NUMBER, "440514195003120412")
                .with(FieldName.BIRTH_DATE, "1950-03-12")
                .with(FieldName.SEX, "男");
    }

    static PaperSketch bankCard() {
        return of(DocumentKind.BANK_CARD).with(FieldName.CARD_NUMBER, "6222020200112233446");
    }

    PaperSketch with(FieldName field, String value) {
        fields.add(reading(field, value, true));
        return this;
    }

    PaperSketch without(FieldName field) {
        fields.removeIf(reading -> reading.field() == field);
        return this;
    }

    PaperSketch but(FieldName field, String value) {
        return without(field).with(field, value);
    }

    PaperSketch glued(FieldName field, String value) {
        fields.add(reading(field, value, false));
        return this;
    }

    PaperSketch item(String name, String amount) {
        rows.add(new Row(List.of(reading(FieldName.NAME, name, true), reading(FieldName.AMOUNT, amount, true))));
        return this;
    }

    /** The words above the columns of a table. */
    PaperSketch heading(String words) {
        line++;
        lines.add(new Line(words, 0.99, Quad.ofRectangle(10, 40.0 * line, 600, 30), List.of()));
        return this;
    }

    /** A row of a table with what its amount comes of, side by side. */
    PaperSketch charge(String name, String price, String quantity, String amount) {
        List<FieldReading> cells = new ArrayList<>();
        cells.add(reading(FieldName.NAME, name, true));
        cells.add(beside(FieldName.UNIT_PRICE, price, 300));
        cells.add(beside(FieldName.QUANTITY, quantity, 400));
        cells.add(beside(FieldName.AMOUNT, amount, 500));
        rows.add(new Row(cells));
        return this;
    }

    /** A row of which nothing was read. */
    PaperSketch unreadRow() {
        line++;
        return this;
    }

    PaperSketch code(String text) {
        codes.add(text);
        return this;
    }

    PaperSketch blurred() {
        quality = new Quality(Quality.Verdict.RETAKE, "blur");
        return this;
    }

    /** A line of its own whose characters are as sure as given; the field is what it says. */
    PaperSketch unsure(FieldName field, String value, String unsure, double confidence) {
        FieldReading reading = reading(field, value, true);
        fields.add(reading);
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < value.length(); i++) {
            String sign = value.substring(i, i + 1);
            boolean weak = unsure.contains(sign);
            glyphs.add(new Glyph(sign, weak ? confidence : 0.99, (i + 0.5) / value.length()));
        }
        lines.add(new Line(value, 0.97, reading.place().box(), glyphs));
        return this;
    }

    /** The place of a field's first reading, looked at again. */
    PaperSketch lookedAgain(FieldName field, String value, double confidence) {
        FieldReading first = fields.stream()
                .filter(reading -> reading.field() == field)
                .findFirst()
                .orElseThrow();
        fields.add(new FieldReading(
                field, value, value, confidence, first.place(), FieldReading.Source.SECOND_LOOK, true));
        return this;
    }

    /** The same pixels found again by another rule. */
    PaperSketch again(FieldName field) {
        fields.addAll(
                fields.stream().filter(reading -> reading.field() == field).toList());
        return this;
    }

    Paper paper() {
        return new Paper(kind.wire(), kind, "sketch", quality, fields, rows, lines, codes);
    }

    /** Another photograph of the same sheet. */
    Paper photographed(String document) {
        return onPage(document, 1);
    }

    /** The same sheet on a page of a file. */
    Paper onPage(String document, int page) {
        List<FieldReading> moved = fields.stream()
                .map(reading -> new FieldReading(
                        reading.field(),
                        reading.value(),
                        reading.printed(),
                        reading.confidence(),
                        new Place(document, page, reading.place().box()),
                        reading.source(),
                        reading.whole()))
                .toList();
        return new Paper(document, page, kind, "sketch", quality, moved, rows, lines, codes);
    }

    private FieldReading reading(FieldName field, String value, boolean whole) {
        line++;
        return at(10, field, value, whole);
    }

    private FieldReading beside(FieldName field, String value, double x) {
        return at(x, field, value, true);
    }

    private FieldReading at(double x, FieldName field, String value, boolean whole) {
        Place place = new Place(kind.wire(), 1, Quad.ofRectangle(x, 40.0 * line, 200, 30));
        return new FieldReading(field, value, value, 0.99, place, FieldReading.Source.PRINTED, whole);
    }
}
