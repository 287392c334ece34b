package fr.renfort.situation;

import fr.renfort.crisis.OngoingIncident;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.Period;
import fr.renfort.pool.PooledExpert;
import fr.renfort.pool.PooledLot;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.WholeMinute;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What planning reads of the territory. */
@Singleton
final class Places {

    private final Territory territory;
    private final Establishments establishments;
    private final Organisations organisations;

    Places(Territory territory, Establishments establishments, Organisations organisations) {
        this.territory = territory;
        this.establishments = establishments;
        this.organisations = organisations;
    }

    Period period(String region, Instant now, Duration ahead) {
        Instant minute = WholeMinute.of(now);
        return new Period(territory.region(region).timeZone(), minute, WholeMinute.of(minute.plus(ahead)));
    }

    /** Sites that are hit, and those that people and lots belong to. */
    Map<UUID, Establishment> sites(List<OngoingIncident> ongoing, List<PooledExpert> experts, List<PooledLot> lots) {
        Stream<UUID> homes = Stream.concat(
                        experts.stream().map(pooled -> pooled.expert().base().homeSite()),
                        lots.stream().map(pooled -> pooled.lot().base().homeSite()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        Stream<UUID> hit =
                ongoing.stream().map(attack -> attack.incident().site().establishment());
        return establishments.byIds(Stream.concat(homes, hit).collect(Collectors.toSet()));
    }

    /** Sites that a scenario names, as far as there are such. */
    Map<UUID, Establishment> sites(Scenario scenario) {
        return establishments.byIds(
                scenario.experts().stream().map(ExtraExperts::site).collect(Collectors.toSet()));
    }

    /** Lenders that a scenario names, as far as there are such. */
    Map<UUID, fr.renfort.territory.Organisation> lenders(Scenario scenario) {
        return organisations.byIds(Stream.concat(
                        scenario.experts().stream().map(ExtraExperts::lender), scenario.without().lenders().stream())
                .collect(Collectors.toSet()));
    }

    List<Organisation> lenders(Set<UUID> ids) {
        return organisations.byIds(ids).values().stream()
                .map(lender ->
                        new Organisation(lender.id().toString(), lender.maxLentPerDay(), lender.dailyRestMinutes()))
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
    }
}
