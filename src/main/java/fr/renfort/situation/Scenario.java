package fr.renfort.situation;

import fr.renfort.crisis.EquipmentNeed;
import fr.renfort.crisis.ExpertNeed;
import fr.renfort.crisis.OngoingIncident;
import fr.renfort.mission.BookedDuty;
import fr.renfort.planning.facts.Period;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.pool.PooledExpert;
import fr.renfort.pool.PooledLot;
import fr.renfort.vocabulary.InvalidValueException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked to be otherwise than it is. Nothing of it is ever stored.
 *
 * @param experts people who do not exist, in at most 20 groups
 * @param policy other numbers to plan by
 */
public record Scenario(List<ExtraExperts> experts, PolicyChange policy, Without without) {

    private static final int MOST_GROUPS = 20;

    public Scenario {
        experts = List.copyOf(experts);
        InvalidValueException.unless(
                experts.size() <= MOST_GROUPS,
                "experts",
                "error.whatIf.groups",
                Integer.toString(experts.size()),
                Integer.toString(MOST_GROUPS));
    }

    /**
     * What is left out.
     *
     * @param incidents as if they had not happened; what is promised to them is free again
     * @param establishments all of their incidents
     * @param lenders who take everybody and everything home: only shifts that have begun are still served
     */
    public record Without(Set<UUID> incidents, Set<UUID> establishments, Set<UUID> lenders) {
        public static final Without NOTHING = new Without(Set.of(), Set.of(), Set.of());

        public Without {
            incidents = Set.copyOf(incidents);
            establishments = Set.copyOf(establishments);
            lenders = Set.copyOf(lenders);
        }

        boolean leavesOut(OngoingIncident attack) {
            return incidents.contains(attack.incident().id())
                    || establishments.contains(attack.incident().site().establishment());
        }
    }

    /** The facts as they would be, apart from the people who have joined already. */
    Reading in(Reading present, Period period) {
        Set<UUID> needs = present.ongoing().stream()
                .filter(without::leavesOut)
                .flatMap(attack -> Stream.concat(
                        attack.expertNeeds().stream().map(ExpertNeed::id),
                        attack.equipmentNeeds().stream().map(EquipmentNeed::id)))
                .collect(Collectors.toSet());
        Set<UUID> people = present.experts().stream()
                .map(PooledExpert::expert)
                .filter(expert -> without.lenders().contains(expert.lender()))
                .map(fr.renfort.pool.Expert::id)
                .collect(Collectors.toSet());
        Booked booked = present.booked();
        return new Reading(
                new RegionPolicy(
                        present.policy().region(),
                        policy.of(present.policy().policy()),
                        present.policy().version()),
                present.exercise(),
                present.ongoing().stream()
                        .filter(attack -> !without.leavesOut(attack))
                        .toList(),
                new Booked(
                        booked.now(),
                        booked.duties().stream()
                                .filter(duty -> begun(duty, period)
                                        || (!needs.contains(duty.need()) && !people.contains(duty.expert())))
                                .toList(),
                        booked.loans().stream()
                                .filter(loan ->
                                        !needs.contains(loan.destination().need())
                                                && !without.lenders().contains(loan.lender()))
                                .toList(),
                        booked.declines()),
                present.experts().stream().map(this::expert).toList(),
                present.lots().stream().map(this::lot).toList());
    }

    private static boolean begun(BookedDuty duty, Period period) {
        return duty.duty().window().from().isBefore(period.now());
    }

    private PooledExpert expert(PooledExpert pooled) {
        return without.lenders().contains(pooled.expert().lender())
                ? new PooledExpert(pooled.expert(), pooled.skills(), ExpertCalendar.EMPTY)
                : pooled;
    }

    private PooledLot lot(PooledLot pooled) {
        return without.lenders().contains(pooled.lot().lender()) ? new PooledLot(pooled.lot(), List.of()) : pooled;
    }
}
