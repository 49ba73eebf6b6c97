package kuaipei.enrolment;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/** A CSV file whose first line names its columns. */
record Table(List<CsvText.Row> rows) {

    /**
     * The rows under the header, each with as many fields as the header has; whatever is wrong is added to the refusals.
     *
     * @return empty if the file as a whole cannot be taken
     */
    static Optional<Table> read(byte[] bytes, List<String> header, Refusals refusals) {
        List<CsvText.Row> all;
        try {
            all = CsvText.rows(bytes);
        } catch (CharacterCodingException foreign) {
            refusals.add(1, "the file is not UTF-8; save it as \"CSV UTF-8\"");
            return Optional.empty();
        }
        if (all.isEmpty() || !all.getFirst().fields().equals(header)) {
            refusals.add(1, "the first line must be " + String.join(",", header));
            return Optional.empty();
        }
        return Optional.of(new Table(all.stream()
                .skip(1)
                .filter(row -> isWhole(row, header, refusals))
                .toList()));
    }

    private static boolean isWhole(CsvText.Row row, List<String> header, Refusals refusals) {
        if (row.fields().isEmpty()) {
            refusals.add(
                    row.line(), "a quotation mark is not closed, or text follows it; write a quote inside as \"\"");
        } else if (row.fields().size() != header.size()) {
            refusals.add(row.line(), row.fields().size() + " fields instead of " + header.size());
        } else {
            return true;
        }
        return false;
    }
}
