package kuaipei.drawing.page;

import java.util.List;
import java.util.Map;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;

/**
 * One layout of one kind of paper, as its file says it; drawing's README tells the keys.
 *
 * @param name {@code KIND/LAYOUT}
 * @param width in tenths of a millimetre, as all measures
 * @param scale pixels in a tenth of a millimetre
 * @param colour of the paper
 * @param finish what makes the print hard to read, and how often: 0 to 1
 * @param shift by how far typed text may lie beside its place, in tenths of a millimetre
 * @param fields what is noted as truth, as wording
 * @param rows what is noted of each row of the table {@code of}: cell by name of the truth
 * @param steps what is printed, one after the other
 */
record Form(
        String name,
        DocumentKind kind,
        int width,
        int height,
        double scale,
        double corner,
        String colour,
        String ink,
        Map<Finish, Double> finish,
        int shift,
        Map<FieldName, String> fields,
        Map<String, String> rows,
        List<Step> steps) {

    /** A step of printing: one verb with its places and looks. */
    record Step(String verb, Map<String, Object> keys) {

        boolean has(String key) {
            return keys.containsKey(key);
        }

        boolean is(String key) {
            return Boolean.TRUE.equals(keys.get(key));
        }

        double number(String key, double otherwise) {
            return keys.get(key) instanceof Number number ? number.doubleValue() : otherwise;
        }

        String text(String key, String otherwise) {
            return String.valueOf(keys.getOrDefault(key, otherwise));
        }

        List<?> list(String key) {
            return keys.get(key) instanceof List<?> list ? list : List.of();
        }

        double[] numbers(String key) {
            return list(key).stream()
                    .mapToDouble(each -> each instanceof Number number ? number.doubleValue() : 0)
                    .toArray();
        }
    }
}
