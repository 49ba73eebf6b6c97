package kuaipei.core.proof;

import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/** Readings into witnesses. */
final class Facts {
    private Facts() {}

    static Witness witness(String rule, FieldReading reading) {
        return new Witness(rule, reading.place(), reading.printed());
    }

    static List<Witness> witnesses(String rule, List<FieldReading> readings) {
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
        return fact instanceof Doubtful<?>(var _, var why, var _) && why.equals("contradiction");
    }

    static <T> Evidence<T> doubted(Evidence<T> fact, String why) {
        return switch (fact) {
            case Proven<T>(T value, List<Witness> witnesses) -> new Doubtful<>(List.of(value), why, witnesses);
            case Doubtful<T>(List<T> readings, String before, List<Witness> witnesses) ->
                new Doubtful<>(readings, before.equals("contradiction") ? before : why, witnesses);
            case Absent<T> absent -> absent;
        };
    }
}
