package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * A journey on public transport: a ticket in the insured's name for the day of the accident. The second source is the report;
 * a ticket that bears no name (bus, taxi, many ships) shows the kind of transport and proves nothing.
 */
final class JourneyProof {
    private static final Map<DocumentKind, String> CAUSES = Map.of(
            DocumentKind.TRAIN_TICKET, "rail",
            DocumentKind.SHIP_TICKET, "ship",
            DocumentKind.BOARDING_PASS, "air",
            DocumentKind.BUS_TICKET, "commercial-motor",
            DocumentKind.TAXI_RECEIPT, "commercial-motor");

    private JourneyProof() {}

    /** The cause that the ticket speaks of: {@code rail}. */
    static Evidence<String> of(Across across, Evidence<String> insured, Optional<LocalDate> accident) {
        Set<String> causes = new LinkedHashSet<>();
        List<Witness> witnesses = new ArrayList<>();
        boolean proven = false;
        boolean against = false;
        for (Paper ticket : across.papers()) {
            String cause = CAUSES.get(ticket.kind());
            if (cause == null) {
                continue;
            }
            causes.add(cause);
            List<FieldReading> days = days(ticket);
            List<FieldReading> names = ticket.readings(FieldName.NAME).toList();
            witnesses.addAll(Facts.witnesses(Rule.TICKET_AND_REPORT, names));
            witnesses.addAll(Facts.witnesses(Rule.TICKET_AND_REPORT, days));
            boolean named = names.stream().anyMatch(name -> insured.proven().equals(Optional.of(name.value())));
            boolean ofTheDay = days.stream().anyMatch(day -> accident.equals(day(day)));
            proven |= named && ofTheDay;
            against |= !days.isEmpty() && accident.isPresent() && !ofTheDay;
        }
        if (causes.isEmpty()) {
            return new Absent<>();
        }
        if (causes.size() > 1 || against) {
            return new Doubtful<>(List.copyOf(causes), Facts.CONTRADICTION, witnesses);
        }
        String cause = causes.iterator().next();
        return proven ? new Proven<>(cause, witnesses) : new Doubtful<>(List.of(cause), "read-once", witnesses);
    }

    private static List<FieldReading> days(Paper ticket) {
        return ticket.fields().stream()
                .filter(reading -> reading.field() == FieldName.FROM || reading.field() == FieldName.JOURNEY)
                .filter(reading -> day(reading).isPresent())
                .toList();
    }

    private static Optional<LocalDate> day(FieldReading reading) {
        return Facts.day(reading.value());
    }
}
