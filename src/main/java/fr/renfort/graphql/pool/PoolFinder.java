package fr.renfort.graphql.pool;

import fr.renfort.access.Viewer;
import fr.renfort.board.Days;
import fr.renfort.board.FreePool;
import fr.renfort.pool.Experts;
import fr.renfort.pool.Lots;
import fr.renfort.situation.PlanningPolicyBook;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Territory;
import fr.renfort.territory.crossing.Journeys;
import fr.renfort.travel.TravelSource;
import fr.renfort.vocabulary.GeoPoint;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who and what of regions is free on given days and near a place. What nobody wishes narrows nothing. */
@Singleton
final class PoolFinder {

    private final FreePool free;
    private final Experts experts;
    private final Lots lots;
    private final PlanningPolicyBook policies;
    private final Territory territory;
    private final Establishments establishments;
    private final Journeys journeys;

    PoolFinder(
            FreePool free,
            Experts experts,
            Lots lots,
            PlanningPolicyBook policies,
            Territory territory,
            Establishments establishments,
            Journeys journeys) {
        this.free = free;
        this.experts = experts;
        this.lots = lots;
        this.policies = policies;
        this.territory = territory;
        this.establishments = establishments;
        this.journeys = journeys;
    }

    /** Experts of whom the wish is true; empty where nothing is wished. */
    Optional<Set<UUID>> experts(Viewer viewer, Set<?> owners, PoolWish wish) {
        return found(
                viewer,
                owners,
                wish,
                (region, days) -> free.experts(
                        viewer,
                        region,
                        days,
                        policies.of(viewer, region).policy().times().reserveAvailable()),
                regions -> experts.basesOf(viewer, regions));
    }

    /** Lots of which the wish is true; empty where nothing is wished. */
    Optional<Set<UUID>> lots(Viewer viewer, Set<?> owners, PoolWish wish) {
        return found(
                viewer,
                owners,
                wish,
                (region, days) -> free.lots(viewer, region, days),
                regions -> lots.basesOf(viewer, regions));
    }

    private Optional<Set<UUID>> found(
            Viewer viewer,
            Set<?> owners,
            PoolWish wish,
            BiFunction<String, Days, Set<UUID>> freeOn,
            Function<Set<String>, Map<UUID, GeoPoint>> bases) {
        if (wish.equals(PoolWish.NONE)) {
            return Optional.empty();
        }
        Set<String> regions = owners.stream().map(Object::toString).collect(Collectors.toSet());
        Set<UUID> left = new HashSet<>();
        for (String region : regions) {
            Set<UUID> ofRegion = new HashSet<>();
            PoolWish.Span days = wish.free();
            PoolWish.Near near = wish.near();
            if (days != null) {
                ofRegion.addAll(freeOn.apply(
                        region,
                        new Days(
                                days.from(), days.to(), territory.region(region).timeZone())));
            }
            if (near != null) {
                Map<UUID, GeoPoint> places = new HashMap<>(bases.apply(Set.of(region)));
                if (days != null) {
                    places.keySet().retainAll(ofRegion);
                }
                ofRegion.clear();
                ofRegion.addAll(within(viewer, region, near, places));
            }
            left.addAll(ofRegion);
        }
        return Optional.of(left);
    }

    private Set<UUID> within(Viewer viewer, String region, PoolWish.Near near, Map<UUID, GeoPoint> places) {
        TravelSource travel = journeys.with(policies.of(viewer, region).policy().congestionFactor());
        return establishments
                .find(near.establishment())
                .map(site -> places.entrySet().stream()
                        .filter(place -> {
                            OptionalInt minutes = travel.minutes(place.getValue(), site.point());
                            return minutes.isPresent() && minutes.getAsInt() <= near.minutes();
                        })
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
