package kuaipei.core.paper;

/**
 * One reading of one field. A field that stands on a paper twice has two.
 *
 * @param value in the form of the contract: ISO date, yuan with two places, identifier without spaces
 * @param printed as it stands on the paper
 * @param confidence 0 to 1; ranks readings, is never a proof
 * @param whole false if the text was cut out of a region that held more than this field: no proof then
 */
public record FieldReading(
        FieldName field, String value, String printed, double confidence, Place place, Source source, boolean whole) {

    /** How the reading came about. */
    public enum Source {
        PRINTED,
        QR,
        /** The same pixels read again, larger: bears out or disputes the first reading, is never a second witness. */
        SECOND_LOOK
    }

    public FieldReading as(Source other) {
        return new FieldReading(field, value, printed, confidence, place, other, whole);
    }
}
