package fr.renfort.run;

import fr.renfort.planning.compare.PlanComparison;
import java.time.Instant;
import java.util.Map;

/**
 * Two plans side by side.
 *
 * @param asOf instant of the facts by which both are scored
 * @param invented names of people who do not exist, by id; none between plans that are stored
 */
public record ComparedPlans(Instant asOf, PlanComparison comparison, Map<String, String> invented) {
    public ComparedPlans {
        invented = Map.copyOf(invented);
    }
}
