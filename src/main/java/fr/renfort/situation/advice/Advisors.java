package fr.renfort.situation.advice;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.mission.Plans;
import fr.renfort.planning.advice.Advisor;
import fr.renfort.planning.facts.Plan;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import fr.renfort.vocabulary.WholeMinute;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Regions as they are now with their plan in force, each read once a minute, and again when anything is recorded in the region.
 * Thread-safe.
 */
@Singleton
final class Advisors {

    private final Transactions transactions;
    private final Journal journal;
    private final Snapshots snapshots;
    private final Plans plans;
    private final InstantSource time;
    private final Duration horizon;
    private final Map<Subject, Advised> held = new ConcurrentHashMap<>();

    /** @param horizon how far plans look */
    Advisors(
            Transactions transactions,
            Journal journal,
            Snapshots snapshots,
            Plans plans,
            InstantSource time,
            @Value("${renfort.run.horizon:28d}") Duration horizon) {
        this.transactions = transactions;
        this.journal = journal;
        this.snapshots = snapshots;
        this.plans = plans;
        this.time = time;
        this.horizon = horizon;
    }

    private record Subject(String region, boolean exercise) {}

    /**
     * A region as of one moment.
     *
     * @param mark of the journal
     * @param plan in force
     */
    record Advised(String mark, Snapshot snapshot, Plan plan, Advisor advisor) {

        Instant now() {
            return snapshot.problem().period().now();
        }
    }

    /** What is answered from it must be cut to what the caller may see: it knows the region whole. */
    Advised of(String region, boolean exercise) {
        Viewer planner = Viewer.planner(region);
        Instant now = WholeMinute.of(time.instant());
        Subject subject = new Subject(region, exercise);
        return transactions.readElsewhere(planner.scope(), () -> {
            String mark = journal.mark(region);
            Advised known = held.get(subject);
            if (known != null && known.mark().equals(mark) && known.now().equals(now)) {
                return known;
            }
            held.values().removeIf(advised -> !advised.now().equals(now));
            Snapshot snapshot = snapshots.within(planner, region, exercise, now, horizon);
            Plan plan = plans.inForce(planner, region, exercise, now);
            Advised advised = new Advised(mark, snapshot, plan, new Advisor(snapshot.problem(), plan));
            held.put(subject, advised);
            return advised;
        });
    }
}
