package fr.renfort.run;

import fr.renfort.planning.score.Score;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
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
        @Nullable String failureReference) {

    PlanningRun run() {
        return new PlanningRun(
                id,
                new PlanningRun.Origin(regionCode, exercise, PlanningRun.Door.valueOf(door), cause, night),
                PlanningRun.State.valueOf(state),
                new PlanningRun.Course(queuedAt, startedAt, finishedAt),
                seed,
                result(),
                failureReference);
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
