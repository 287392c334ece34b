package fr.renfort.situation;

import fr.renfort.crisis.OngoingIncident;
import fr.renfort.pool.PooledExpert;
import fr.renfort.pool.PooledLot;
import java.util.List;
import java.util.stream.Stream;

/** What was read of a region, before it is turned into a planning problem. */
record Reading(
        RegionPolicy policy,
        boolean exercise,
        List<OngoingIncident> ongoing,
        Booked booked,
        List<PooledExpert> experts,
        List<PooledLot> lots) {

    Reading {
        ongoing = List.copyOf(ongoing);
        experts = List.copyOf(experts);
        lots = List.copyOf(lots);
    }

    /** With more people. */
    Reading joinedBy(List<PooledExpert> newcomers) {
        return new Reading(
                policy,
                exercise,
                ongoing,
                booked,
                Stream.concat(experts.stream(), newcomers.stream()).toList(),
                lots);
    }
}
