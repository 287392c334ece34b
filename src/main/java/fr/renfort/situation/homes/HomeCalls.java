package fr.renfort.situation.homes;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Crises;
import fr.renfort.crisis.OngoingIncident;
import fr.renfort.database.Transactions;
import fr.renfort.mission.BookedDuty;
import fr.renfort.mission.Missions;
import fr.renfort.planning.agenda.Attacks;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Incident;
import fr.renfort.pool.Experts;
import fr.renfort.territory.Establishments;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks before a step by which promised people of a region become needed at home (rule E6). Inside a transaction. */
@Singleton
final class HomeCalls {

    private final Transactions transactions;
    private final Crises crises;
    private final Missions missions;
    private final Experts experts;
    private final Establishments establishments;
    private final InstantSource time;

    HomeCalls(
            Transactions transactions,
            Crises crises,
            Missions missions,
            Experts experts,
            Establishments establishments,
            InstantSource time) {
        this.transactions = transactions;
        this.crises = crises;
        this.missions = missions;
        this.experts = experts;
        this.establishments = establishments;
        this.time = time;
    }

    /** A promised duty of somebody. */
    private record Promised(UUID expert, TimeWindow window) {}

    /** Takes a step; refused with PROMISED when it strands somebody and the caller has not confirmed. */
    <T> Outcome<T> unlessStranded(String region, boolean confirmed, Supplier<Outcome<T>> step) {
        if (confirmed) {
            return step.get();
        }
        List<Promised> free = free(region);
        return step.get().then(done -> {
            List<Promised> called = free.isEmpty() ? List.of() : without(free, free(region));
            return called.isEmpty() ? Outcome.done(done) : stranded(called);
        });
    }

    private static List<Promised> without(List<Promised> before, List<Promised> after) {
        return before.stream().filter(promised -> !after.contains(promised)).toList();
    }

    private static <T> Outcome<T> stranded(List<Promised> called) {
        TimeWindow first = called.get(0).window();
        return Outcome.refused(
                UserErrorCode.PROMISED,
                "confirmed",
                "error.situation.calledHome",
                Long.toString(called.stream().map(Promised::expert).distinct().count()),
                first.from().toString(),
                first.to().toString());
    }

    /** Promised duties of the region, real ones, that nothing keeps at home, by their start. */
    private List<Promised> free(String region) {
        Viewer whole = Viewer.planner(region);
        return transactions.readElsewhere(Scope.region(region), () -> {
            List<BookedDuty> booked = missions.booked(whole, region, false, time.instant()).stream()
                    .filter(duty -> duty.state().active())
                    .toList();
            return booked.isEmpty() ? List.of() : free(whole, crises.of(whole, region), booked);
        });
    }

    private List<Promised> free(Viewer whole, List<OngoingIncident> ongoing, List<BookedDuty> booked) {
        Map<UUID, UUID> destinations = new HashMap<>();
        ongoing.forEach(attack -> attack.expertNeeds()
                .forEach(need ->
                        destinations.put(need.id(), attack.incident().site().establishment())));
        Map<UUID, UUID> homes = new HashMap<>();
        experts.byIds(whole, booked.stream().map(BookedDuty::expert).collect(Collectors.toSet()))
                .forEach((id, expert) ->
                        Optional.ofNullable(expert.base().homeSite()).ifPresent(site -> homes.put(id, site)));
        Set<UUID> sites = new HashSet<>(destinations.values());
        sites.addAll(homes.values());
        Map<UUID, Establishment> known = establishments.byIds(sites).values().stream()
                .collect(Collectors.toMap(site -> site.id(), HomeCalls::fact));
        Attacks attacks = new Attacks(ongoing.stream().map(HomeCalls::fact).toList());
        return booked.stream()
                .filter(duty -> mayLeave(
                        attacks, known.get(homes.get(duty.expert())), known.get(destinations.get(duty.need()))))
                .map(duty -> new Promised(duty.expert(), duty.duty().window()))
                .sorted(Comparator.comparing(
                                (Promised promised) -> promised.window().from())
                        .thenComparing(Promised::expert))
                .toList();
    }

    private static boolean mayLeave(Attacks attacks, @Nullable Establishment home, @Nullable Establishment there) {
        return home != null && there != null && !attacks.needsAtHome(home.informationSystem(), there);
    }

    private static Establishment fact(fr.renfort.territory.Establishment site) {
        return new Establishment(
                site.id().toString(),
                site.informationSystemId().toString(),
                site.id().toString());
    }

    private static Incident fact(OngoingIncident attack) {
        return new Incident(
                attack.incident().id().toString(),
                attack.incident().site().establishment().toString(),
                attack.informationSystems().stream().map(UUID::toString).collect(Collectors.toSet()),
                attack.incident().severity(),
                attack.incident().course().closedAt(),
                attack.incident().facts().exercise());
    }
}
