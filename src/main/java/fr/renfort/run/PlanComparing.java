package fr.renfort.run;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.planning.compare.Comparer;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts two stored plans of a region side by side, be they in force or not, on its present facts. Thread-safe. */
@Singleton
public final class PlanComparing {

    private final Plans plans;
    private final Snapshots snapshots;
    private final RunSettings settings;
    private final InstantSource time;
    private final Comparer comparer = new Comparer();

    PlanComparing(Plans plans, Snapshots snapshots, RunSettings settings, InstantSource time) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.settings = settings;
        this.time = time;
    }

    /**
     * What one plan does otherwise than another, from now on; what the region no longer asks for or has counts nothing.
     *
     * @return empty unless the viewer may see both, and both are of one region, real incidents or exercises
     */
    public Optional<ComparedPlans> compare(Viewer viewer, UUID before, UUID after) {
        Map<UUID, Plan> both = plans.byIds(viewer, Stream.of(before, after).collect(Collectors.toSet()));
        Plan first = both.get(before);
        Plan second = both.get(after);
        if (first == null || second == null || !comparable(first, second)) {
            return Optional.empty();
        }
        Viewer planner = new Viewer("planner", Role.PLANNER, viewer.regions(), null, null, null);
        Snapshot facts = snapshots.within(
                planner, first.region(), first.origin().exercise(), time.instant(), settings.horizon());
        return Optional.of(new ComparedPlans(
                facts.problem().period().now(),
                comparer.compare(facts.problem(), plans.content(planner, before), plans.content(planner, after)),
                Map.of()));
    }

    private static boolean comparable(Plan first, Plan second) {
        return first.region().equals(second.region())
                && first.origin().exercise() == second.origin().exercise();
    }
}
