package fr.renfort.graphql.live;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Makes events, a few at a time in the order of their coming: an event for hundreds of subscribers leaves connections of the
 * pool to those who ask. Thread-safe.
 */
@Singleton
final class Deliveries {

    private static final int AT_ONCE = 4;

    private final Queue<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
    private int underWay;

    /** Starts work, now or when its turn comes. */
    void submit(Supplier<CompletableFuture<?>> work) {
        synchronized (this) {
            if (underWay == AT_ONCE) {
                waiting.add(work);
                return;
            }
            underWay++;
        }
        start(work);
    }

    private void start(Supplier<CompletableFuture<?>> work) {
        work.get().whenComplete((done, failure) -> next());
    }

    private void next() {
        Supplier<CompletableFuture<?>> work;
        synchronized (this) {
            work = waiting.poll();
            if (work == null) {
                underWay--;
                return;
            }
        }
        start(work);
    }
}
