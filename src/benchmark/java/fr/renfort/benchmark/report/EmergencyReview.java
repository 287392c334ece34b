package fr.renfort.benchmark.report;

import fr.renfort.benchmark.instance.Emergency;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.PublishedDuty;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.roster.Roster;
import java.util.List;
import java.util.Objects;

/** Looks at plans of an emergency: what stays unserved of the new incident, and who of those published had to move. */
final class EmergencyReview {
    private final Agenda agenda;

    EmergencyReview(PlanningProblem problem) {
        agenda = AgendaDraft.of(problem);
    }

    /** What M1 counts of the new incident's empty seats, empty shifts apart. */
    long unserved(Plan plan) {
        return Roster.listed(agenda, plan.duties()).duties().stream()
                .filter(duty -> duty.shift().need().incident().equals(Emergency.INCIDENT))
                .filter(duty -> duty.open() && duty.expert() == null)
                .mapToLong(duty -> duty.shift().emptyCost())
                .sum();
    }

    /** Published duties to come whose expert serves no seat of that shift any more. */
    List<PublishedDuty> moved(Plan plan) {
        List<Duty> duties = Roster.listed(agenda, plan.duties()).duties();
        return agenda.published().stream()
                .filter(published -> duties.stream()
                        .noneMatch(duty ->
                                duty.shift() == published.shift() && Objects.equals(duty.expert(), published.expert())))
                .toList();
    }
}
