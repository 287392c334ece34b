package fr.renfort.mission;

import fr.renfort.planning.PlanResult;
import fr.renfort.planning.explain.EmptySeat;
import fr.renfort.planning.explain.Explainer;
import fr.renfort.planning.explain.LoanReasons;
import fr.renfort.planning.explain.MissingUnits;
import fr.renfort.planning.explain.StayReasons;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.UncoveredShift;
import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run found, with its reasons. Making one takes computing time and no database.
 *
 * @param windows when each duty of the plan is served
 * @param stays those with an open duty, and why
 */
public record ExplainedPlan(
        PlanningProblem problem,
        Map<AssignedDuty, TimeWindow> windows,
        List<StayReasons> stays,
        Lending lending,
        Unserved unserved) {

    public ExplainedPlan {
        windows = Map.copyOf(windows);
        stays = List.copyOf(stays);
    }

    /**
     * What the plan lends.
     *
     * @param loans those that are not promised yet, and why
     * @param all promised ones too
     */
    public record Lending(List<LoanReasons> loans, List<AssignedLoan> all) {
        public Lending {
            loans = List.copyOf(loans);
            all = List.copyOf(all);
        }
    }

    /** What the plan leaves open, and why. */
    public record Unserved(List<EmptySeat> seats, List<MissingUnits> units, List<UncoveredShift> tooShort) {
        public Unserved {
            seats = List.copyOf(seats);
            units = List.copyOf(units);
            tooShort = List.copyOf(tooShort);
        }

        /** Seats, equipment needs and rests of shifts. */
        public int count() {
            return seats.size() + units.size() + tooShort.size();
        }
    }

    public static ExplainedPlan of(PlanningProblem problem, PlanResult result) {
        Explainer explainer = new Explainer(problem, result.plan());
        return new ExplainedPlan(
                problem,
                result.plan().duties().stream().collect(Collectors.toMap(Function.identity(), explainer::window)),
                explainer.stayReasons(),
                new Lending(explainer.loanReasons(), result.plan().loans()),
                new Unserved(
                        explainer.emptySeats(),
                        explainer.missingUnits(),
                        result.score().notCovered()));
    }
}
