package fr.renfort.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * The jobs of this room. A run whose region, or whose process, is busy comes again a moment later; a run whose node dies is
 * carried out by another.
 */
@Factory
final class RunJobs {

    static final String RUN_NAME = "planning-run";
    static final String IMPROVE_NAME = "planning-improvement";
    private static final TaskDescriptor<RunJob> RUN = TaskDescriptor.of(RUN_NAME, RunJob.class);
    private static final TaskDescriptor<RunJob> IMPROVE = TaskDescriptor.of(IMPROVE_NAME, RunJob.class);
    private static final Duration BUSY = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static TaskInstance<RunJob> run(String region, UUID run, PlanningRun.Door door) {
        return RUN.instance(run.toString())
                .data(new RunJob(region, run))
                .priority(RightOfWay.priority(door))
                .build();
    }

    static TaskInstance<RunJob> improvement(String region, UUID run, PlanningRun.Door door) {
        return IMPROVE.instance(run.toString())
                .data(new RunJob(region, run))
                .priority(RightOfWay.improvementPriority(door))
                .build();
    }

    @Singleton
    @Named(RUN_NAME)
    Task<RunJob> planningRun(PlanningWorker worker, InstantSource time) {
        return Tasks.custom(RUN)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecution(revive(time))
                .execute((job, context) -> completion(worker.carryOut(job.getData()), time));
    }

    @Singleton
    @Named(IMPROVE_NAME)
    Task<RunJob> planningImprovement(PlanImprover improver, InstantSource time) {
        return Tasks.custom(IMPROVE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecution(revive(time))
                .execute((job, context) -> completion(improver.improve(job.getData()), time));
    }

    @Singleton
    @Named("planning-night")
    Task<Void> planningNight(NightlyTimer timer) {
        return Tasks.recurring("planning-night", FixedDelay.of(MINUTE)).execute((job, context) -> timer.tick());
    }

    @Singleton
    @Named("planning-watch")
    Task<Void> planningWatch(NightWatch watch) {
        return Tasks.recurring("planning-watch", FixedDelay.of(MINUTE)).execute((job, context) -> watch.tick());
    }

    @Singleton
    @Named("answer-deadlines")
    Task<Void> answerDeadlines(AnswerTimer timer) {
        return Tasks.recurring("answer-deadlines", FixedDelay.of(MINUTE)).execute((job, context) -> timer.tick());
    }

    private static DeadExecutionHandler<RunJob> revive(InstantSource time) {
        return (dead, operations) -> operations.reschedule(dead, time.instant());
    }

    private static CompletionHandler<RunJob> completion(boolean carriedOut, InstantSource time) {
        return carriedOut
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                        operations.reschedule(complete, time.instant().plus(BUSY));
    }
}
