package fr.renfort.planning.lending;

import fr.renfort.planning.agenda.Attacks;
import fr.renfort.planning.agenda.Availability;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.score.EligibilityRule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a lot may be lent for a demand. Depends on what stands, not on the plan. */
public final class LotEligibility {
    private final Attacks attacks;
    private final Set<AssignedLoan> published;
    private final Map<EquipmentLot, List<Availability>> availability = new HashMap<>();

    LotEligibility(Attacks attacks, Set<AssignedLoan> published, Map<EquipmentLot, List<Availability>> availability) {
        this.attacks = attacks;
        this.published = published;
        this.availability.putAll(availability);
    }

    /** Every rule that fails; none: eligible. */
    public Set<EligibilityRule> fails(Trip trip) {
        EquipmentDemand demand = trip.demand();
        EquipmentLot lot = trip.lot();
        Set<EligibilityRule> fails = EnumSet.noneOf(EligibilityRule.class);
        if (!lot.content().type().equals(demand.need().type())) {
            fails.add(EligibilityRule.TYPE);
        }
        if (trip.tooFar()) {
            fails.add(EligibilityRule.TRAVEL);
        }
        if (trip.tooLate()) {
            fails.add(EligibilityRule.LATE);
        }
        if (availability(lot).stream().noneMatch(window -> window.covers(trip.leaves(), trip.availableUntil()))) {
            fails.add(EligibilityRule.AVAILABILITY);
        }
        if (demand.need().excludedLots().contains(lot.id())) {
            fails.add(EligibilityRule.EXCLUDED);
        }
        if (!published.contains(new AssignedLoan(demand.id(), lot.id()))
                && attacks.needsAtHome(lot.home().informationSystem(), demand.establishment())) {
            fails.add(EligibilityRule.E6);
        }
        return fails;
    }

    /** In the order of their start, neither touching nor overlapping. */
    public List<Availability> availability(EquipmentLot lot) {
        return availability.getOrDefault(lot, List.of());
    }

    /** The incident that keeps the lot at home; absent: none does. */
    public @Nullable String incidentAtHome(EquipmentLot lot) {
        return attacks.incidentHitting(lot.home());
    }
}
