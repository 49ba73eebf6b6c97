package kuaipei.intake;

import kuaipei.outbox.PlantedNeighbour;
import org.jspecify.annotations.NullMarked;

/** Breaks: functions never see each other. */
@NullMarked
public record CallsAnotherFunction(PlantedNeighbour neighbour) {}
