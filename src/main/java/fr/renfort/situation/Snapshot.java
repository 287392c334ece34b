package fr.renfort.situation;

import fr.renfort.mission.Destination;
import fr.renfort.planning.facts.PlanningProblem;
import java.util.Map;
import java.util.UUID;

/**
 * A region's facts as of one moment, as a planning problem.
 *
 * @param region code of the region
 * @param exercise whether it is of the region's exercises
 * @param destinations by need: every expert and equipment need of the problem
 * @param policyVersion of the region's planning policy
 * @param travelSource where its travel times come from
 */
public record Snapshot(
        String region,
        boolean exercise,
        PlanningProblem problem,
        int policyVersion,
        Map<UUID, Destination> destinations,
        String travelSource) {

    public Snapshot {
        destinations = Map.copyOf(destinations);
    }

    /** Whether there is anything to plan. */
    public boolean asksForSomething() {
        return !problem.demand().expertNeeds().isEmpty()
                || !problem.demand().equipmentNeeds().isEmpty();
    }

    /** Whether another snapshot of the same moment tells the same. */
    public boolean tellsTheSameAs(Snapshot other) {
        return problem.period().equals(other.problem.period())
                && problem.policy().equals(other.problem.policy())
                && problem.resources().equals(other.problem.resources())
                && problem.demand().equals(other.problem.demand())
                && problem.standing().equals(other.problem.standing());
    }
}
