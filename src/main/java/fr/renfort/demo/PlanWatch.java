package fr.renfort.demo;

import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.RegionEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Waits until planning comes to rest. Thread-safe. */
@Singleton
class PlanWatch {

    /** A run that another node ends is heard of by looking again. */
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final Transactions transactions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();

    PlanWatch(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A run ended here: whoever waits looks again once that is kept. */
    @EventListener
    void hear(RegionEvent event) {
        if (event instanceof RegionEvent.RunFinished || event instanceof RegionEvent.RunFailed) {
            transactions.afterCommit(this::tell);
        }
    }

    /** Returns when nothing is pending any more, looking again whenever a run has ended. */
    void awaitRest(BooleanSupplier pending) throws InterruptedException {
        lock.lock();
        try {
            while (pending.getAsBoolean()) {
                boolean told = ended.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
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
