package fr.renfort.planning.compare;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.PlanningProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a need, an expert and a lot of one problem belong to. */
final class Concern {

    private final Map<String, String> lenderOfExpert = new HashMap<>();
    private final Map<String, String> lenderOfLot = new HashMap<>();
    private final Map<String, String> establishmentOfNeed = new HashMap<>();

    Concern(PlanningProblem problem) {
        for (Expert expert : problem.resources().experts()) {
            lenderOfExpert.put(expert.id(), expert.home().organisation());
        }
        for (EquipmentLot lot : problem.resources().lots()) {
            lenderOfLot.put(lot.id(), lot.home().organisation());
        }
        Map<String, String> establishments = new HashMap<>();
        for (Incident incident : problem.demand().incidents()) {
            establishments.put(incident.id(), incident.establishment());
        }
        for (ExpertNeed need : problem.demand().expertNeeds()) {
            establishmentOfNeed.put(need.id(), known(establishments, need.incident()));
        }
        for (EquipmentNeed need : problem.demand().equipmentNeeds()) {
            establishmentOfNeed.put(need.id(), known(establishments, need.incident()));
        }
    }

    Affected of(List<ShiftChange> shifts, List<LoanChange> loans) {
        Set<String> experts = new HashSet<>();
        Set<String> lenders = new HashSet<>();
        Set<String> establishments = new HashSet<>();
        for (ShiftChange change : shifts) {
            experts.addAll(change.left());
            experts.addAll(change.joined());
            establishments.add(known(establishmentOfNeed, change.need()));
        }
        experts.forEach(expert -> lenders.add(known(lenderOfExpert, expert)));
        for (LoanChange change : loans) {
            change.returned().forEach(lot -> lenders.add(known(lenderOfLot, lot)));
            change.added().forEach(lot -> lenders.add(known(lenderOfLot, lot)));
            establishments.add(known(establishmentOfNeed, change.need()));
        }
        return new Affected(experts, lenders, establishments);
    }
}
