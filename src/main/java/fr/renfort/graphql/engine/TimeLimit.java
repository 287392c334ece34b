package fr.renfort.graphql.engine;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does work on a thread that may wait, in the order of arrival, and answers without it when it takes too long, waiting for a
 * thread included; the work is then cancelled and its thread interrupted. Thread-safe.
 */
@Singleton
public final class TimeLimit {

    private final ExecutorService workers;
    private final ScheduledExecutorService alarm;
    private final ExecutionLimits limits;

    TimeLimit(
            @Named(Workers.NAME) ExecutorService workers,
            @Named(TaskExecutors.SCHEDULED) ExecutorService alarm,
            ExecutionLimits limits) {
        this.workers = workers;
        this.alarm = (ScheduledExecutorService) alarm;
        this.limits = limits;
    }

    /**
     * Starts work.
     *
     * @param work gets what cancels it
     * @param late the answer when the work takes longer than {@link ExecutionLimits#time()}
     */
    public <T> CompletableFuture<T> run(Function<Cancellation, T> work, Supplier<T> late) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Cancellation cancellation = new Cancellation();
        Future<?> working = workers.submit(() -> {
            try {
                answer.complete(work.apply(cancellation));
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        Future<?> expiry = alarm.schedule(
                () -> {
                    if (answer.complete(late.get())) {
                        cancellation.cancel();
                        working.cancel(true);
                    }
                },
                limits.time().toMillis(),
                TimeUnit.MILLISECONDS);
        return answer.whenComplete((done, failure) -> expiry.cancel(false));
    }
}
