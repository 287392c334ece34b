package fr.renfort.planning.facts;

import java.util.List;
import java.util.Set;

/** What can be lent, and who lends it. */
public record Resources(List<Organisation> organisations, List<Expert> experts, List<EquipmentLot> lots) {
    public Resources {
        organisations = List.copyOf(organisations);
        experts = List.copyOf(experts);
        lots = List.copyOf(lots);
        Set<String> lenders = Checks.uniqueIds(organisations, Organisation::id, "an organisation");
        Checks.uniqueIds(experts, Expert::id, "an expert");
        Checks.uniqueIds(lots, EquipmentLot::id, "a lot");
        experts.forEach(
                expert -> Checks.known(lenders, expert.home().organisation(), "organisation", "expert " + expert.id()));
        lots.forEach(lot -> Checks.known(lenders, lot.home().organisation(), "organisation", "lot " + lot.id()));
    }
}
