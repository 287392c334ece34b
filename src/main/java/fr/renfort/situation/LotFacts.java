package fr.renfort.situation;

import fr.renfort.mission.Loan;
import fr.renfort.mission.MissionState;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.pool.PooledLot;
import fr.renfort.territory.Establishment;
import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns the lots of the pool into planning's lots. */
final class LotFacts {

    private final Map<UUID, Establishment> sites;
    private final TravelMemo travel;
    private final Map<UUID, List<Loan>> loans;
    private final Set<UUID> needs;

    /** @param needs those of the problem; a lot promised to any other need is not available meanwhile */
    LotFacts(Map<UUID, Establishment> sites, TravelMemo travel, Booked booked, Set<UUID> needs) {
        this.sites = sites;
        this.travel = travel;
        this.needs = needs;
        this.loans = booked.loans().stream()
                .collect(Collectors.groupingBy(loan -> loan.lending().lot()));
    }

    EquipmentLot lot(PooledLot pooled) {
        fr.renfort.pool.EquipmentLot lot = pooled.lot();
        return new EquipmentLot(
                lot.id().toString(),
                PeopleFacts.home(lot.lender(), lot.base(), sites, travel),
                new EquipmentLot.Content(
                        lot.details().type().value(),
                        EquipmentLot.Kind.valueOf(lot.details().kind().name()),
                        lot.details().quantity()),
                availability(pooled),
                lot.details().handlingMinutes(),
                lot.details().maxTravelMinutes());
    }

    /** Without what is promised to needs that the problem does not know; nothing of what is withdrawn or used up. */
    private List<TimeWindow> availability(PooledLot pooled) {
        List<Loan> own = loans.getOrDefault(pooled.lot().id(), List.of());
        if (pooled.lot().standing().withdrawn() || usedUp(pooled, own)) {
            return List.of();
        }
        List<TimeWindow> left = pooled.availability();
        for (Loan loan : own) {
            if (loan.state().active() && !needs.contains(loan.destination().need())) {
                left = left.stream()
                        .flatMap(window -> window.minus(loan.lending().away()).stream())
                        .toList();
            }
        }
        return left;
    }

    private static boolean usedUp(PooledLot pooled, List<Loan> own) {
        return pooled.lot().details().kind().name().equals(EquipmentLot.Kind.CONSUMABLE.name())
                && own.stream()
                        .anyMatch(loan -> loan.state() == MissionState.ON_SITE
                                || loan.state() == MissionState.RELEASED
                                || loan.state() == MissionState.RETURNED);
    }
}
