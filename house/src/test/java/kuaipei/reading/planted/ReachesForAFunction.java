package kuaipei.reading.planted;

import kuaipei.outbox.PlantedNeighbour;

/** Breaks: shared parts never see a function. */
public record ReachesForAFunction(PlantedNeighbour neighbour) {}
