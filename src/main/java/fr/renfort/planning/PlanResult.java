package fr.renfort.planning;

import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.score.PlanScore;
import java.time.Duration;

/** A plan, what it scores and what it took. */
public record PlanResult(Plan plan, PlanScore score, Effort effort) {
    /**
     * What a plan took.
     *
     * @param steps of improvement
     * @param constructing until the first complete plan
     * @param improving after it
     */
    public record Effort(long seed, long steps, Duration constructing, Duration improving) {}
}
