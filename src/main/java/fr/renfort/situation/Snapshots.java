package fr.renfort.situation;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Crises;
import fr.renfort.crisis.OngoingIncident;
import fr.renfort.database.Transactions;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.Period;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.pool.PooledExpert;
import fr.renfort.pool.PooledLot;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.crossing.Journeys;
import fr.renfort.travel.TravelSource;
import fr.renfort.vocabulary.Outcome;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a region as the planner sees it. Thread-safe. */
@Singleton
public final class Snapshots {

    private final Transactions transactions;
    private final Crises crises;
    private final PoolReading pool;
    private final Bookings bookings;
    private final Places places;
    private final Journeys journeys;
    private final PlanningPolicyBook policies;

    Snapshots(
            Transactions transactions,
            Crises crises,
            PoolReading pool,
            Bookings bookings,
            Places places,
            Journeys journeys,
            PlanningPolicyBook policies) {
        this.transactions = transactions;
        this.crises = crises;
        this.pool = pool;
        this.bookings = bookings;
        this.places = places;
        this.journeys = journeys;
        this.policies = policies;
    }

    /**
     * A region's facts as of one moment, in one read-only transaction of a fixed number of statements.
     *
     * @param viewer who sees the region whole
     * @param exercise of the region's exercises instead of its real incidents
     * @param now the run's instant; seconds are cut off
     * @param ahead how far the plan looks
     */
    public Snapshot of(Viewer viewer, String region, boolean exercise, Instant now, Duration ahead) {
        return transactions.readSnapshot(viewer.scope(), () -> within(viewer, region, exercise, now, ahead));
    }

    /**
     * The same inside the caller's transaction, which is to see the database as it was at its first statement; else in one of
     * its own.
     */
    public Snapshot within(Viewer viewer, String region, boolean exercise, Instant now, Duration ahead) {
        Period period = places.period(region, now, ahead);
        return transactions.read(viewer.scope(), () -> snapshot(reading(viewer, region, exercise, period), period));
    }

    /**
     * A region's facts as of one moment, and what they would be otherwise, read in one transaction.
     *
     * @return refused with NOT_FOUND for what the scenario names and the region does not have
     */
    public Outcome<Scenes> scenes(
            Viewer viewer, String region, boolean exercise, Instant now, Duration ahead, Scenario scenario) {
        Period period = places.period(region, now, ahead);
        return transactions.readSnapshot(viewer.scope(), () -> {
            Reading present = reading(viewer, region, exercise, period);
            Invention invention = new Invention(region, period, places.sites(scenario), places.lenders(scenario));
            return invention
                    .checked(scenario, present)
                    .then(sound -> policies.checked(sound.policy()).then(policy -> {
                        Reading joined = present.joinedBy(invention.people(sound));
                        return Outcome.done(new Scenes(
                                snapshot(present, period),
                                snapshot(sound.in(joined, period), period),
                                snapshot(joined, period),
                                invention.names(sound)));
                    }));
        });
    }

    private Reading reading(Viewer viewer, String region, boolean exercise, Period period) {
        RegionPolicy policy = policies.of(viewer, region);
        List<OngoingIncident> ongoing = crises.of(viewer, region);
        Booked booked = bookings.of(viewer, region, exercise, period.now());
        List<PooledExpert> experts = pool.experts(viewer, region, period, booked.pinnedExperts());
        List<PooledLot> lots = pool.lots(viewer, region, period, booked.promisedLots());
        return new Reading(policy, exercise, ongoing, booked, experts, lots);
    }

    private Snapshot snapshot(Reading read, Period period) {
        PlanningPolicy policy = read.policy().policy();
        Map<UUID, Establishment> sites = places.sites(read.ongoing(), read.experts(), read.lots());
        DemandFacts demand = new DemandFacts(
                read.ongoing(),
                read.exercise(),
                period.horizon(),
                sites,
                read.booked().declines());
        TravelSource source = journeys.with(policy.congestionFactor());
        TravelMemo travel = new TravelMemo(source);
        Set<UUID> needs = demand.needs();
        PeopleFacts people =
                new PeopleFacts(LocalDate.ofInstant(period.now(), period.zone()), sites, travel, read.booked(), needs);
        LotFacts things = new LotFacts(sites, travel, read.booked(), needs);
        List<Expert> plannedExperts =
                read.experts().stream().map(people::expert).toList();
        List<EquipmentLot> plannedLots = read.lots().stream().map(things::lot).toList();
        Resources resources = new Resources(lenders(read.experts(), read.lots()), plannedExperts, plannedLots);
        StandingFacts standing = new StandingFacts(
                read.booked(),
                needs,
                plannedLots.stream().collect(Collectors.toMap(EquipmentLot::id, Function.identity())));
        String region = read.policy().region();
        PlanningProblem problem = new PlanningProblem(
                "region " + region, period, policy, travel, resources, demand.demand(travel), standing.standing());
        return new Snapshot(
                region, read.exercise(), problem, read.policy().version(), demand.destinations(), source.name());
    }

    private List<Organisation> lenders(List<PooledExpert> experts, List<PooledLot> lots) {
        Set<UUID> ids = Stream.concat(
                        experts.stream().map(pooled -> pooled.expert().lender()),
                        lots.stream().map(pooled -> pooled.lot().lender()))
                .collect(Collectors.toSet());
        return places.lenders(ids);
    }
}
