package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Place;

/** Readings of fields on one page. The same place found by two rules is one reading: it must never look like two witnesses. */
final class Findings {
    private final String document;
    private final int page;
    private final List<FieldReading> readings = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    private record Spot(FieldName field, TextRow row, int from, int to) {}

    /** @param page of the document, from 1 */
    Findings(String document, int page) {
        this.document = document;
        this.page = page;
    }

    List<FieldReading> readings() {
        return readings;
    }

    boolean has(FieldName field) {
        return readings.stream().anyMatch(reading -> reading.field() == field);
    }

    boolean add(FieldName field, ValueType type, TextRow row, MatchResult match) {
        return add(field, type, row, match.start(), match.end());
    }

    /** Takes characters of a row as a field's value; false if they only look like one. */
    boolean add(FieldName field, ValueType type, TextRow row, int from, int to) {
        if (spots.stream()
                .anyMatch(spot -> spot.field == field && spot.row == row && from < spot.to && to > spot.from)) {
            return true;
        }
        Optional<FieldReading> reading = reading(field, type, row, from, to);
        reading.ifPresent(found -> {
            readings.add(found);
            spots.add(new Spot(field, row, from, to));
        });
        return reading.isPresent();
    }

    /** A value that runs on over several rows. */
    void add(FieldName field, FieldReading first, String value) {
        FieldReading reading =
                new FieldReading(field, value, value, first.confidence(), first.place(), first.source(), first.whole());
        if (!readings.contains(reading)) {
            readings.add(reading);
        }
    }

    /** The reading without taking it. */
    Optional<FieldReading> reading(FieldName field, ValueType type, TextRow row, int from, int to) {
        String text = row.text();
        String printed = text.substring(from, to).strip();
        String after = text.substring(to);
        return type.value(printed, after)
                .map(value -> new FieldReading(
                        field,
                        value,
                        printed,
                        row.confidence(from, to),
                        new Place(document, page, row.box(from, to)),
                        FieldReading.Source.PRINTED,
                        type.isWhole(text.substring(0, from), after) && type.isPrintedSo(printed)));
    }
}
