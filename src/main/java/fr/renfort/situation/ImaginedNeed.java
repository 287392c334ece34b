package fr.renfort.situation;

import fr.renfort.crisis.Need;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.PlanningProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * People that nobody has asked for yet, at a site that need not be attacked.
 *
 * @param severity of the incident that would need them, 1 to 4
 */
public record ImaginedNeed(fr.renfort.territory.Establishment site, int severity, Need.OfExperts asked) {

    /** Its id in the problem, and that of its incident. */
    public static final String ID = "imagined";

    /**
     * The problem as it would be with this need too.
     *
     * @param problem of a snapshot, of real incidents
     */
    public PlanningProblem in(PlanningProblem problem) {
        Demand demand = problem.demand();
        String siteId = site.id().toString();
        String system = site.informationSystemId().toString();
        List<Establishment> establishments = new ArrayList<>(demand.establishments());
        if (establishments.stream().noneMatch(known -> known.id().equals(siteId))) {
            establishments.add(new Establishment(siteId, system, place(problem)));
        }
        List<Incident> incidents = new ArrayList<>(demand.incidents());
        incidents.add(new Incident(ID, siteId, Set.of(system), severity, null, false));
        List<ExpertNeed> needs = new ArrayList<>(demand.expertNeeds());
        needs.add(DemandFacts.expertNeed(ID, ID, asked, List.of()));
        return new PlanningProblem(
                problem.name(),
                problem.period(),
                problem.policy(),
                problem.travel(),
                problem.resources(),
                new Demand(establishments, incidents, needs, demand.equipmentNeeds()),
                problem.standing());
    }

    private String place(PlanningProblem problem) {
        if (problem.travel() instanceof TravelMemo travel) {
            return travel.place(site.point());
        }
        throw new IllegalArgumentException("The problem (" + problem.name() + ") must be one of a snapshot.");
    }
}
