package fr.renfort.run;

import fr.renfort.planning.score.Score;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as its table keeps it. */
@MappedEntity("planning_run")
record RunRow(
        @Id UUID id,
        String regionCode,
        String door,
        boolean exercise,
        String state,
        String cause,
        @Nullable LocalDate night,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long seed,
        @Nullable String policy,
        @Nullable String travelSource,
        @Nullable Integer solveMillis,
        @Nullable Long steps,
        @Nullable Long hard,
        @Nullable Long medium,
        @Nullable Long soft,
        @Nullable String rules,
        @Nullable String failureReference,
        @Nullable String phase,
        @Nullable Instant phaseSince,
        @Nullable Instant heardAt,
        @Nullable Long budgetMillis,
        @Nullable Long bestHard,
        @Nullable Long bestMedium,
        @Nullable Long bestSoft,
        @Nullable Long bestSteps,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedBy) {

    PlanningRun run() {
        return new PlanningRun(
                id,
                new PlanningRun.Origin(regionCode, exercise, PlanningRun.Door.valueOf(door), cause, night),
                PlanningRun.State.valueOf(state),
                new PlanningRun.Course(queuedAt, startedAt, finishedAt),
                seed,
                result(),
                failureReference,
                progress(),
                stoppedAt == null || stoppedBy == null ? null : new PlanningRun.Stop(stoppedAt, stoppedBy));
    }

    private PlanningRun.@Nullable Progress progress() {
        if (phaseSince == null || heardAt == null) {
            return null;
        }
        return new PlanningRun.Progress(
                phase == null ? null : PlanningRun.Phase.valueOf(phase),
                phaseSince,
                heardAt,
                budgetMillis == null ? null : Duration.ofMillis(budgetMillis),
                bestHard == null || bestMedium == null || bestSoft == null
                        ? null
                        : new Score(bestHard, bestMedium, bestSoft),
                bestSteps == null ? 0 : bestSteps);
    }

    private PlanningRun.@Nullable Result result() {
        if (policy == null || travelSource == null || solveMillis == null || rules == null) {
            return null;
        }
        return new PlanningRun.Result(
                policy,
                travelSource,
                solveMillis,
                steps == null ? 0 : steps,
                new Score(hard == null ? 0 : hard, medium == null ? 0 : medium, soft == null ? 0 : soft),
                RuleFormat.read(rules));
    }
}
