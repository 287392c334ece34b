package fr.renfort.demo;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.run.PlanningRun;
import fr.renfort.run.Runs;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.RegionEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits until a region's latest run is over, or its plan improved. Thread-safe. */
@Singleton
class PlanWatch {

    /** A run that another node ends is heard of by looking again. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Set<PlanningRun.State> PENDING = Set.of(PlanningRun.State.QUEUED, PlanningRun.State.RUNNING);

    private final Transactions transactions;
    private final Runs runs;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();

    PlanWatch(Transactions transactions, Runs runs) {
        this.transactions = transactions;
        this.runs = runs;
    }

    /** A run ended here: whoever waits looks again once that is kept. */
    @EventListener
    void hear(RegionEvent event) {
        if (event instanceof RegionEvent.RunFinished
                || event instanceof RegionEvent.RunFailed
                || event instanceof RegionEvent.PlanProposed) {
            transactions.afterCommit(this::tell);
        }
    }

    /** Returns the latest run once it is over; looks again whenever a run has ended. */
    Optional<PlanningRun> awaitLatest(Viewer coordinator, Region region) throws InterruptedException {
        lock.lock();
        try {
            Optional<PlanningRun> latest = latest(coordinator, region);
            while (latest.filter(run -> PENDING.contains(run.state())).isPresent()) {
                ended.awaitNanos(LOOK_AGAIN_NANOS);
                latest = latest(coordinator, region);
            }
            return latest;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the run again once its plan was improved; empty when that does not happen in time. */
    Optional<PlanningRun> awaitImproved(Viewer coordinator, Region region, PlanningRun first, Duration within)
            throws InterruptedException {
        lock.lock();
        try {
            long left = within.toNanos();
            Optional<PlanningRun> improved = improved(coordinator, region, first);
            while (improved.isEmpty() && left > 0) {
                left = ended.awaitNanos(left);
                improved = improved(coordinator, region, first);
            }
            return improved;
        } finally {
            lock.unlock();
        }
    }

    private Optional<PlanningRun> improved(Viewer coordinator, Region region, PlanningRun first) {
        return latest(coordinator, region)
                .filter(run -> run.id().equals(first.id()) && !Objects.equals(run.result(), first.result()));
    }

    private Optional<PlanningRun> latest(Viewer coordinator, Region region) {
        return runs.list(coordinator, region.code(), PageRequest.first(PageRequest.MOST)).items().stream()
                .filter(run -> !run.origin().exercise())
                .findFirst();
    }

    private void tell() {
        lock.lock();
        try {
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
