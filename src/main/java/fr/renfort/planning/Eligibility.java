package fr.renfort.planning;

import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.EligibilityRule;
import java.time.Instant;
import java.util.Set;

/** Who may do what in one problem. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class Eligibility {
    public Eligibility(PlanningProblem problem) {}

    /**
     * Every rule that fails for an expert on an open shift; none: eligible.
     *
     * @param start of the shift as it was, also when it is running
     * @throws IllegalArgumentException when the problem has no such need, shift or expert
     */
    public Set<EligibilityRule> expertFails(String need, Instant start, String expert) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Every rule that fails for a lot; none: eligible.
     *
     * @throws IllegalArgumentException when the problem has no such need or lot
     */
    public Set<EligibilityRule> lotFails(String need, String lot) {
        throw new UnsupportedOperationException("not yet");
    }
}
