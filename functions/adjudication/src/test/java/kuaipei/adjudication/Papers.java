package kuaipei.adjudication;

import java.util.ArrayList;
import java.util.List;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Place;
import kuaipei.core.paper.Quad;
import kuaipei.core.paper.Quality;

/** Readings of one invented person's papers: a stay of twelve days after a fall. */
final class Papers {
    static final String ID = "440514195003120412";
    static final String CARD = "6222020200112233446";
    static final String OTHER_CARD = "4111111111111111";
    static final String THIRD_CARD = "5555555555554444";

    private Papers() {}

    static Paper idCard() {
        return paper(DocumentKind.ID_CARD, FieldName.NAME, "陈思远", FieldName.ID_NUMBER, ID);
    }

    static Paper bankCard(String number) {
        return paper(DocumentKind.BANK_CARD, FieldName.CARD_NUMBER, number);
    }

    static Paper receipt(String billNumber) {
        return receipt(billNumber, "叁佰陆拾元伍角整");
    }

    static Paper receipt(String billNumber, String words) {
        return receipt(billNumber, words, "2026-04-01", "2026-04-12");
    }

    static Paper receipt(String billNumber, String words, String admission, String discharge) {
        return paper(
                DocumentKind.INPATIENT_RECEIPT,
                FieldName.PAYER,
                "陈思远",
                FieldName.BILL_CODE,
                "44060126",
                FieldName.BILL_NUMBER,
                billNumber,
                FieldName.ADMISSION_DATE,
                admission,
                FieldName.DISCHARGE_DATE,
                discharge,
                FieldName.HOSPITAL,
                "汕头市潮南区人民医院",
                FieldName.TOTAL_IN_WORDS,
                words,
                FieldName.TOTAL,
                "360.50");
    }

    static Paper summary(String admission, String discharge) {
        return paper(
                DocumentKind.DISCHARGE_SUMMARY,
                FieldName.NAME,
                "陈思远",
                FieldName.HOSPITAL,
                "汕头市潮南区人民医院",
                FieldName.ADMISSION_DATE,
                admission,
                FieldName.DISCHARGE_DATE,
                discharge,
                FieldName.CAUSE,
                "fall");
    }

    static List<Paper> complete(String billNumber) {
        return List.of(idCard(), bankCard(CARD), receipt(billNumber), summary("2026-04-01", "2026-04-12"));
    }

    /** A page of a fee list, by its printed number. */
    static Paper page(String number) {
        Paper list = paper(DocumentKind.FEE_LIST, FieldName.NAME, "陈思远");
        List<Line> lines = new ArrayList<>(list.lines());
        lines.add(new Line(number, 0.99, Quad.ofRectangle(100, 900, 300, 40), List.of()));
        return new Paper(
                number, list.kind(), list.layout(), list.quality(), list.fields(), list.rows(), lines, List.of());
    }

    /** A paper of fields and values in turn, one below the other. */
    static Paper paper(DocumentKind kind, Object... fieldsAndValues) {
        List<FieldReading> fields = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            String value = (String) fieldsAndValues[i + 1];
            Quad box = Quad.ofRectangle(100, 100 + 50.0 * i, 300, 40);
            lines.add(new Line(value, 0.99, box, List.of()));
            fields.add(new FieldReading(
                    (FieldName) fieldsAndValues[i],
                    value,
                    value,
                    0.99,
                    new Place(kind.wire(), 1, box),
                    FieldReading.Source.PRINTED,
                    true));
        }
        return new Paper(kind.wire(), kind, "test", Quality.GOOD, fields, List.of(), lines, List.of());
    }
}
