package fr.renfort.planning.facts;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything a plan is made from. Ids are compared as strings.
 *
 * @param name for people and files
 * @param travel one source for all pairs
 */
public record PlanningProblem(
        String name,
        Period period,
        PlanningPolicy policy,
        TravelTimes travel,
        Resources resources,
        Demand demand,
        Standing standing) {
    /** @throws IllegalArgumentException when somebody pinned is not among the experts, or something pinned not among the lots */
    public PlanningProblem {
        Set<String> experts = resources.experts().stream().map(Expert::id).collect(Collectors.toSet());
        Set<String> lots = resources.lots().stream().map(EquipmentLot::id).collect(Collectors.toSet());
        for (AssignedDuty duty : standing.pinned().duties()) {
            Checks.known(experts, duty.expert(), "expert", "a pinned duty of need " + duty.need());
        }
        for (AssignedLoan loan : standing.pinned().loans()) {
            Checks.known(lots, loan.lot(), "lot", "a pinned loan of need " + loan.need());
        }
    }
}
