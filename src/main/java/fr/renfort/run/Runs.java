package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Planning runs to read: for who sees their region whole. Thread-safe. */
@Singleton
public final class Runs {

    private final Transactions transactions;
    private final RunRepository runs;
    private final RunListRepository lists;
    private final InstantSource time;

    Runs(Transactions transactions, RunRepository runs, RunListRepository lists, InstantSource time) {
        this.transactions = transactions;
        this.runs = runs;
        this.lists = lists;
        this.time = time;
    }

    public Optional<PlanningRun> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The run of an id.
     *
     * @throws NoSuchElementException when there is none that the viewer may see
     */
    public PlanningRun get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchElementException("There is no run " + id + "."));
    }

    public Map<UUID, PlanningRun> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> runs.byIds(ids).stream()
                        .map(RunRow::run)
                        .collect(Collectors.toMap(PlanningRun::id, Function.identity())));
    }

    /** Whether a region asked for a plan before an instant. */
    boolean askedBefore(Viewer viewer, String region, boolean exercise, Instant before) {
        return transactions.read(viewer.scope(), () -> runs.askedBefore(region, exercise, before));
    }

    /** Whether an emergency of a region waits. */
    boolean emergencyWaits(Viewer viewer, String region, boolean exercise) {
        return transactions.read(viewer.scope(), () -> runs.emergencyWaits(region, exercise));
    }

    /** NaN when there was none yet. */
    double secondsSinceGoodNight(String region) {
        return transactions
                .read(Viewer.planner(region).scope(), () -> runs.lastGoodNight(region))
                .map(last -> (double) Duration.between(last, time.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    /** Whether a night has its run. */
    boolean ranThatNight(Viewer viewer, String region, boolean exercise, LocalDate night) {
        return transactions.read(viewer.scope(), () -> runs.ranThatNight(region, exercise, night));
    }

    /** Runs of a region, latest asked for first. The place of a page: when asked for, id. */
    public Page<PlanningRun> list(Viewer viewer, String region, PageRequest page) {
        return lists(viewer, Set.of(region), RunFilter.ANY, page).getOrDefault(region, new Page<>(List.of(), false));
    }

    /** The same page of the runs of regions, latest asked for first; nothing for one without. One statement. */
    public Map<String, Page<PlanningRun>> lists(
            Viewer viewer, Set<String> regions, RunFilter filter, PageRequest page) {
        return Page.map(transactions.read(viewer.scope(), () -> lists.runs(regions, filter, page)), RunRow::run);
    }

    /** The last run of each region that was asked for, of exercises or of what is real. */
    public Map<String, PlanningRun> latest(Viewer viewer, Set<String> regions, boolean exercise) {
        return lists(viewer, regions, RunFilter.ofExercises(exercise), PageRequest.first(1)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, runsOf -> runsOf.getValue().items().get(0)));
    }
}
