package fr.renfort.run;

import fr.renfort.planning.PlanResult;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.DutyKey;
import fr.renfort.planning.explain.Explainer;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.PlanScore;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan that is not stored, summed up.
 *
 * @param score on its own facts
 * @param seats open duties: one seat on one shift from now on
 * @param filledSeats those with an expert
 * @param shortNeeds equipment needs that lack units at some time
 * @param tooShort shifts, or what is left of them, too short to be a duty
 * @param searched time spent searching after what it has in common with the other plan
 */
public record ScenarioPlan(
        PlanScore score, int seats, int filledSeats, int shortNeeds, int tooShort, Duration searched) {

    static ScenarioPlan of(PlanningProblem problem, PlanResult result) {
        Agenda agenda = AgendaDraft.of(problem);
        Set<DutyKey> served = result.plan().duties().stream().map(DutyKey::of).collect(Collectors.toSet());
        Set<DutyKey> open = agenda.duties().stream()
                .filter(duty -> !duty.past())
                .map(Duty::key)
                .collect(Collectors.toSet());
        return new ScenarioPlan(
                result.score(),
                open.size(),
                (int) open.stream().filter(served::contains).count(),
                new Explainer(problem, result.plan()).missingUnits().size(),
                agenda.notCovered().size(),
                result.effort().constructing().plus(result.effort().improving()));
    }

    /** Empty seats, equipment needs that lack units, and rests of shifts. */
    public int gaps() {
        return seats - filledSeats + shortNeeds + tooShort;
    }
}
