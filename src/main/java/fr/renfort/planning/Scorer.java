package fr.renfort.planning;

import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.PlanScore;

/** Scores any plan, good, bad or impossible. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class Scorer {
    /** The plan as listed: of two entries for one duty the first counts, unknown ones count nothing. */
    public PlanScore score(PlanningProblem problem, Plan plan) {
        throw new UnsupportedOperationException("not yet");
    }
}
