package kuaipei.outbox;

import org.jspecify.annotations.NullMarked;

/** The neighbour that planted violations reach for. */
@NullMarked
public record PlantedNeighbour() {}
