package fr.renfort.benchmark.decomposition;

import fr.renfort.benchmark.instance.MappedProblem;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.planning.facts.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The problem of some départements: what is needed there, and who and what is lent from there. Whoever is promised there from elsewhere is part of it
 * without being available for anything else; the same for lots. All incidents are known to all parts: nobody helps whose own system is hit.
 */
final class Part {
    private final PlanningProblem whole;
    private final Map<String, String> departements;
    private final Set<String> here;
    private final Demand demand;
    private final Set<String> needs;

    private Part(MappedProblem mapped, Set<String> here) {
        this.whole = mapped.problem();
        this.departements = mapped.departements();
        this.here = here;
        Set<String> attacks = whole.demand().incidents().stream()
                .filter(incident -> isHere(incident.establishment()))
                .map(Incident::id)
                .collect(Collectors.toSet());
        demand = new Demand(
                whole.demand().establishments(),
                whole.demand().incidents(),
                whole.demand().expertNeeds().stream()
                        .filter(need -> attacks.contains(need.incident()))
                        .toList(),
                whole.demand().equipmentNeeds().stream()
                        .filter(need -> attacks.contains(need.incident()))
                        .toList());
        needs = Stream.concat(
                        demand.expertNeeds().stream().map(ExpertNeed::id),
                        demand.equipmentNeeds().stream().map(EquipmentNeed::id))
                .collect(Collectors.toSet());
    }

    static PlanningProblem of(MappedProblem mapped, Set<String> here) {
        return new Part(mapped, here).problem();
    }

    private boolean isHere(String establishmentOrLender) {
        return here.contains(departements.get(establishmentOrLender));
    }

    private boolean isFromHere(Home home) {
        return isHere(home.organisation());
    }

    private PlanningProblem problem() {
        Plan pinned = ofTheseNeeds(whole.standing().pinned());
        List<Expert> experts =
                experts(pinned.duties().stream().map(AssignedDuty::expert).collect(Collectors.toSet()));
        List<EquipmentLot> lots =
                lots(pinned.loans().stream().map(loan -> loan.lot()).collect(Collectors.toSet()));
        return new PlanningProblem(
                whole.name() + "-" + String.join("-", here),
                whole.period(),
                policy(experts),
                whole.travel(),
                new Resources(whole.resources().organisations(), experts, lots),
                demand,
                new Standing(pinned, of(ofTheseNeeds(whole.standing().published()), experts, lots)));
    }

    private Plan ofTheseNeeds(Plan plan) {
        return new Plan(
                plan.duties().stream()
                        .filter(duty -> needs.contains(duty.need()))
                        .toList(),
                plan.loans().stream()
                        .filter(loan -> needs.contains(loan.need()))
                        .toList());
    }

    private static Plan of(Plan plan, List<Expert> experts, List<EquipmentLot> lots) {
        Set<String> people = experts.stream().map(Expert::id).collect(Collectors.toSet());
        Set<String> things = lots.stream().map(EquipmentLot::id).collect(Collectors.toSet());
        return new Plan(
                plan.duties().stream()
                        .filter(duty -> people.contains(duty.expert()))
                        .toList(),
                plan.loans().stream()
                        .filter(loan -> things.contains(loan.lot()))
                        .toList());
    }

    private List<Expert> experts(Set<String> promised) {
        return whole.resources().experts().stream()
                .filter(expert -> isFromHere(expert.home()) || promised.contains(expert.id()))
                .map(expert -> isFromHere(expert.home()) ? expert : guest(expert))
                .toList();
    }

    private static Expert guest(Expert expert) {
        return new Expert(
                expert.id(),
                expert.home(),
                expert.skills(),
                new Expert.Calendar(List.of(), expert.calendar().homeWork()),
                expert.limits(),
                expert.workedMinutesLast28Days());
    }

    private List<EquipmentLot> lots(Set<String> promised) {
        return whole.resources().lots().stream()
                .filter(lot -> isFromHere(lot.home()) || promised.contains(lot.id()))
                .map(lot -> isFromHere(lot.home()) ? lot : guest(lot))
                .toList();
    }

    private static EquipmentLot guest(EquipmentLot lot) {
        return new EquipmentLot(
                lot.id(), lot.home(), lot.content(), List.of(), lot.handlingMinutes(), lot.maxTravelMinutes());
    }

    /** Of each reserve the share that the skilled people of here are of all. */
    private PlanningPolicy policy(List<Expert> experts) {
        Map<String, Integer> targets = new TreeMap<>();
        whole.policy().reserveTargets().forEach((skill, target) -> {
            long all = skilled(whole.resources().experts(), skill);
            targets.put(skill, all == 0 ? 0 : (int) Math.round((double) target * skilled(experts, skill) / all));
        });
        return whole.policy().withReserveTargets(targets);
    }

    private static long skilled(List<Expert> experts, String skill) {
        return experts.stream()
                .filter(expert -> expert.skills().containsKey(skill))
                .count();
    }
}
