package fr.renfort.mission;

import java.util.Map;
import java.util.UUID;

/**
 * What a run found, to be stored as its region's current plan.
 *
 * @param region code of the region
 * @param exercise whether it is of the region's exercises
 * @param destinations by need: every expert and equipment need of the problem
 */
public record NewPlan(
        String region, boolean exercise, UUID run, ExplainedPlan explained, Map<UUID, Destination> destinations) {

    public NewPlan {
        destinations = Map.copyOf(destinations);
    }
}
