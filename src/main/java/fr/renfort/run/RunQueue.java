package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.database.JobScheduler;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Queues runs. One run of a kind waits at a time for a region; what happens meanwhile joins it. A queued run is carried out
 * as soon as the transaction that queued it is kept. Thread-safe.
 */
@Singleton
public final class RunQueue {

    private static final Duration LONG_WAIT = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final RunRepository runs;
    private final JobScheduler jobs;
    private final Journal journal;
    private final InstantSource time;

    RunQueue(Transactions transactions, RunRepository runs, JobScheduler jobs, Journal journal, InstantSource time) {
        this.transactions = transactions;
        this.runs = runs;
        this.jobs = jobs;
        this.journal = journal;
        this.time = time;
    }

    /**
     * A coordinator, or the machine that plans at night, asks for a plan now.
     *
     * @param exercise of the region's exercises instead of its real incidents
     * @return refused with FORBIDDEN
     */
    public Outcome<PlanningRun> planByHand(Viewer viewer, String region, boolean exercise) {
        if (!viewer.plans(region)) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "regionCode", "error.run.notYours", region);
        }
        return transactions.decide(viewer.scope(), () -> {
            UUID id = queue(region, exercise, PlanningRun.Door.BY_HAND, viewer.subject(), viewer);
            return Outcome.done(runs.find(id).orElseThrow().run());
        });
    }

    /** Queues an emergency run for something that happened, inside the transaction in which it did, in the region's scope. */
    UUID queueEmergency(String region, boolean exercise, String cause) {
        return queue(region, exercise, PlanningRun.Door.EMERGENCY, cause, Viewer.planner(region));
    }

    /** Queues the run of a night unless that night has one. */
    boolean queueNight(String region, boolean exercise, LocalDate night) {
        Viewer planner = Viewer.planner(region);
        return transactions.write(planner.scope(), () -> {
            UUID id = UUID.randomUUID();
            Instant now = time.instant();
            if (runs.queueNight(id, region, exercise, "night of " + night, night, now, seed(id)) == 0) {
                return false;
            }
            announce(id, region, PlanningRun.Door.NIGHTLY, planner);
            return true;
        });
    }

    /** Stores a run that the caller is about to carry out itself, without a job. */
    UUID queueWithoutJob(Viewer viewer, PlanOrder order) {
        return transactions.write(viewer.scope(), () -> {
            UUID id = UUID.randomUUID();
            return runs.queue(
                    id,
                    order.region(),
                    PlanningRun.Door.BY_HAND.name(),
                    order.exercise(),
                    viewer.subject(),
                    time.instant(),
                    order.seedOr(seed(id)));
        });
    }

    private UUID queue(String region, boolean exercise, PlanningRun.Door door, String cause, Viewer viewer) {
        UUID id = UUID.randomUUID();
        UUID waiting = runs.queue(id, region, door.name(), exercise, cause, time.instant(), seed(id));
        if (waiting.equals(id)) {
            announce(id, region, door, viewer);
        }
        return waiting;
    }

    /** Queues the jobs of runs and improvements that have waited for a minute, where they are gone; others stay as they are. */
    void queueLost(String region) {
        transactions.write(Viewer.planner(region).scope(), () -> {
            List<RunRow> waiting = runs.waiting(region, time.instant().minus(LONG_WAIT));
            waiting.forEach(row -> jobs.queue(RunJobs.run(region, row.id(), PlanningRun.Door.valueOf(row.door()))));
            List<RunRow> unheard = runs.unheard(region, time.instant().minus(LONG_WAIT));
            unheard.forEach(
                    row -> jobs.queue(RunJobs.improvement(region, row.id(), PlanningRun.Door.valueOf(row.door()))));
            return waiting.size() + unheard.size();
        });
    }

    private void announce(UUID id, String region, PlanningRun.Door door, Viewer viewer) {
        jobs.queue(RunJobs.run(region, id, door));
        journal.record(new RegionEvent.RunQueued(region, id), viewer.subject());
    }

    /** Any number will do, as long as it is stored with the run. */
    private static long seed(UUID id) {
        return id.getLeastSignificantBits();
    }
}
