package fr.renfort.benchmark.race;

import fr.renfort.planning.facts.PlanningProblem;
import java.time.Duration;

/** Somebody who makes plans. */
public interface Contestant {
    /** As tables and plots call it. */
    String name();

    /** Plans for so long, from nothing but the problem. */
    Course run(PlanningProblem problem, long seed, Duration time);
}
