package kuaipei.core.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/** Readings into witnesses. */
final class Facts {
    static final String CONTRADICTION = "contradiction";

    /** A character that has a twin was read unsurely, and nothing independent bears it out. */
    static final String CONFUSABLE = "confusable";

    /** A bill's code, number or check code is not built as one is. */
    static final String STRUCTURE = "bill-structure";

    private Facts() {}

    static Witness witness(Rule rule, FieldReading reading) {
        return new Witness(rule.wire(), reading.place(), reading.printed());
    }

    static List<Witness> witnesses(Rule rule, List<FieldReading> readings) {
        return readings.stream().map(reading -> witness(rule, reading)).toList();
    }

    /** The reading of a field that a paper says one thing of; empty if it says nothing, or two things. */
    static Optional<FieldReading> single(Paper paper, FieldName field) {
        List<FieldReading> readings = paper.readings(field).toList();
        return readings.stream().map(FieldReading::value).distinct().count() == 1
                ? readings.stream()
                        .filter(FieldReading::whole)
                        .findFirst()
                        .or(() -> readings.stream().findFirst())
                : Optional.empty();
    }

    static boolean contradicts(Evidence<?> fact) {
        return fact instanceof Doubtful<?>(var _, var why, var _) && why.equals(CONTRADICTION);
    }

    static <T> Evidence<T> doubted(Evidence<T> fact, String why) {
        return switch (fact) {
            case Proven<T>(T value, List<Witness> witnesses) -> new Doubtful<>(List.of(value), why, witnesses);
            case Doubtful<T>(List<T> readings, String before, List<Witness> witnesses) ->
                new Doubtful<>(readings, before.equals(CONTRADICTION) ? before : why, witnesses);
            case Absent<T> absent -> absent;
        };
    }

    /** The same standing for another form of the value; a proven value without that form is doubtful. */
    static <A, B> Evidence<B> as(Evidence<A> fact, Function<A, Optional<B>> form) {
        return switch (fact) {
            case Proven<A>(A value, List<Witness> witnesses) ->
                form.apply(value)
                        .<Evidence<B>>map(other -> new Proven<>(other, witnesses))
                        .orElseGet(() -> new Doubtful<>(List.of(), "no-such-value", witnesses));
            case Doubtful<A>(List<A> readings, String why, List<Witness> witnesses) ->
                new Doubtful<>(
                        readings.stream()
                                .flatMap(each -> form.apply(each).stream())
                                .toList(),
                        why,
                        witnesses);
            case Absent<A> _ -> new Absent<>();
        };
    }

    static List<Witness> witnesses(Evidence<?> fact) {
        return switch (fact) {
            case Proven<?>(var _, List<Witness> witnesses) -> witnesses;
            case Doubtful<?>(var _, String _, List<Witness> witnesses) -> witnesses;
            case Absent<?> _ -> List.of();
        };
    }

    /** The same standing with one more place to look at. */
    static <T> Evidence<T> with(Evidence<T> fact, Witness... more) {
        List<Witness> all = new ArrayList<>(witnesses(fact));
        all.addAll(List.of(more));
        return switch (fact) {
            case Proven<T>(T value, List<Witness> _) -> new Proven<>(value, all);
            case Doubtful<T>(List<T> readings, String why, List<Witness> _) -> new Doubtful<>(readings, why, all);
            case Absent<T> absent -> absent;
        };
    }

    /** Everything that was read of a fact. */
    static <T> List<T> values(Evidence<T> fact) {
        return switch (fact) {
            case Proven<T>(T value, List<Witness> _) -> List.of(value);
            case Doubtful<T>(List<T> readings, String _, List<Witness> _) -> readings;
            case Absent<T> _ -> List.of();
        };
    }

    /** A printed count of days; empty where a layout found something else. */
    static Optional<Integer> count(String value) {
        return value.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    /** The day of a value in the contract's form; empty where a layout found something else. */
    static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
