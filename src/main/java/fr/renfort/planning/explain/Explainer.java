package fr.renfort.planning.explain;

import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import java.time.Instant;
import java.util.List;

/** Explains one plan for one problem. Not thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class Explainer {
    public Explainer(PlanningProblem problem, Plan plan) {}

    /** Every open duty without an expert, in the order of start, need and seat. */
    public List<EmptySeat> emptySeats() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Every equipment need that lacks units. */
    public List<MissingUnits> missingUnits() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The plan's duties as stays: one mission each. */
    public List<Stay> stays() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Every stay that has an open duty. */
    public List<StayReasons> stayReasons() {
        throw new UnsupportedOperationException("not yet");
    }

    public List<LoanReasons> loanReasons() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Why an expert does not, or cannot, take a seat with nothing else moved; no reasons: he can.
     *
     * @throws IllegalArgumentException when there is no such open duty or expert
     */
    public WhyNot whyNot(String need, int seat, Instant start, String expert) {
        throw new UnsupportedOperationException("not yet");
    }

    /** When a duty of the plan is served: cut as planning cuts it. */
    public fr.renfort.vocabulary.TimeWindow window(fr.renfort.planning.facts.AssignedDuty duty) {
        throw new UnsupportedOperationException("not yet");
    }
}
