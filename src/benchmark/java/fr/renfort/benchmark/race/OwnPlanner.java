package fr.renfort.benchmark.race;

import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.planning.facts.PlanningProblem;
import java.time.Duration;
import java.util.Optional;

/** Renfort's planner as the service uses it. */
public final class OwnPlanner implements Contestant {
    @Override
    public String name() {
        return "Renfort";
    }

    @Override
    public Course run(PlanningProblem problem, long seed, Duration time) {
        CalculationSpeed speed = CalculationSpeed.listening("org.optaplanner");
        Logbook logbook = new Logbook();
        PlanResult result = new Planner()
                .plan(
                        problem,
                        Budget.ofTime(seed, time),
                        best -> logbook.note(best.score(), best.plan()),
                        () -> logbook.elapsed().compareTo(time) > 0);
        logbook.note(result.score().total(), result.plan());
        return logbook.course(speed.heard(), Optional.empty());
    }
}
