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
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Planning runs to read: for who sees their region whole. Thread-safe. */
@Singleton
public final class Runs {

    private final Transactions transactions;
    private final RunRepository runs;
    private final InstantSource time;

    Runs(Transactions transactions, RunRepository runs, InstantSource time) {
        this.transactions = transactions;
        this.runs = runs;
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
        @Nullable Instant queuedAt = page.fromTheEdge() ? null : page.instant(0);
        @Nullable UUID id = page.fromTheEdge() ? null : page.id(1);
        return transactions.read(
                viewer.scope(),
                () -> Page.of(
                        (page.backward()
                                        ? runs.before(region, queuedAt, id, page.limit() + 1)
                                        : runs.after(region, queuedAt, id, page.limit() + 1))
                                .stream().map(RunRow::run).toList(),
                        page.limit()));
    }
}
