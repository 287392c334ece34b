package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A new attack of severity 4, now, on a region whose plan has just been published. */
public final class Emergency {
    /** The new incident. */
    public static final String INCIDENT = "NEW";

    private static final int SEVERITY = 4;
    private static final int EXPERT_NEEDS = 4;
    private static final int EQUIPMENT_NEEDS = 2;
    private static final int SOON_HOURS = 6;

    private Emergency() {}

    /** The problem of a size and seed with a plan published and the new incident at a site that was not attacked. */
    public static PlanningProblem of(Size size, long seed, PlanningProblem before, Plan published) {
        Dice dice = new Dice(7_000_003 * seed + size.experts());
        Demand demand = before.demand();
        Set<String> attacked = new HashSet<>();
        demand.incidents().forEach(incident -> attacked.add(incident.establishment()));
        Establishment site = dice.one(demand.establishments().stream()
                .filter(establishment -> !attacked.contains(establishment.id()))
                .toList());
        Incident incident = new Incident(
                INCIDENT, site.id(), Set.of(Objects.requireNonNull(site.informationSystem())), SEVERITY, null, false);
        return with(
                before,
                demandWith(size, before, incident, dice),
                new Standing(before.standing().pinned(), published));
    }

    private static Demand demandWith(Size size, PlanningProblem before, Incident incident, Dice dice) {
        Wants wants = new Wants(
                size,
                new Moment(before.period()),
                dice,
                before.resources().experts(),
                before.resources().lots());
        Demand demand = before.demand();
        List<Incident> incidents = new ArrayList<>(demand.incidents());
        incidents.add(incident);
        List<ExpertNeed> expertNeeds = new ArrayList<>(demand.expertNeeds());
        for (int i = 0; i < EXPERT_NEEDS; i++) {
            expertNeeds.add(wants.experts("NEW-N" + i, incident, dice.between(0, SOON_HOURS)));
        }
        List<EquipmentNeed> equipmentNeeds = new ArrayList<>(demand.equipmentNeeds());
        for (int i = 0; i < EQUIPMENT_NEEDS; i++) {
            equipmentNeeds.add(wants.equipment("NEW-Q" + i, incident, dice.between(0, 2 * SOON_HOURS)));
        }
        return new Demand(demand.establishments(), incidents, expertNeeds, equipmentNeeds);
    }

    /** The same where nobody who is published may move: what moves can buy is the difference. */
    public static PlanningProblem withNobodyMoving(PlanningProblem problem) {
        Plan pinned = problem.standing().pinned();
        List<AssignedDuty> duties = new ArrayList<>(pinned.duties());
        for (AssignedDuty duty : problem.standing().published().duties()) {
            if (!duty.start().isBefore(problem.period().now()) && !duties.contains(duty)) {
                duties.add(duty);
            }
        }
        Standing standing = new Standing(
                new Plan(duties, pinned.loans()), problem.standing().published());
        return with(problem, problem.demand(), standing);
    }

    private static PlanningProblem with(PlanningProblem problem, Demand demand, Standing standing) {
        return new PlanningProblem(
                problem.name() + "-emergency",
                problem.period(),
                problem.policy(),
                problem.travel(),
                problem.resources(),
                demand,
                standing);
    }
}
