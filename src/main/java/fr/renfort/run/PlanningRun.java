package fr.renfort.run;

import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A computation of a region's plan.
 *
 * @param seed of every chance in the search
 * @param result null: not done yet, or failed
 * @param failureReference under which the log tells of a failure; null without one
 * @param progress how far the search is, or came; null before it began
 * @param stop who ended it early; null: nobody
 */
public record PlanningRun(
        UUID id,
        Origin origin,
        State state,
        Course course,
        long seed,
        @Nullable Result result,
        @Nullable String failureReference,
        @Nullable Progress progress,
        @Nullable Stop stop) {

    /** What asks for a run. */
    public enum Door {
        /** Something happened that changes who is needed or free. */
        EMERGENCY,
        /** The night. */
        NIGHTLY,
        /** A person. */
        BY_HAND
    }

    /** How far a run is. */
    public enum State {
        QUEUED,
        RUNNING,
        /** Its plan is stored. */
        DONE,
        /** It failed; the next one is not held up. */
        FAILED,
        /** Somebody stopped it before it began. */
        STOPPED
    }

    /** What a search is doing. */
    public enum Phase {
        /** Making the first complete plan, which is stored at once. */
        CONSTRUCTING,
        /** Looking for a better one, or waiting to. */
        IMPROVING
    }

    /**
     * How far a search is, as the node that computes it last told: about a second ago while it searches.
     *
     * @param phase null: it is over
     * @param since when its latest phase began
     * @param heardAt when this was told
     * @param budget how long the improvement may take; null: not known yet, or as long as its steps last
     * @param best score of the best plan so far; null before the first
     * @param steps of improvement until that plan
     */
    public record Progress(
            @Nullable Phase phase,
            Instant since,
            Instant heardAt,
            @Nullable Duration budget,
            @Nullable Score best,
            long steps) {

        public Duration elapsed() {
            return Duration.between(since, heardAt);
        }

        /** What is left of the budget, never negative; null without one. */
        public @Nullable Duration remaining() {
            if (budget == null) {
                return null;
            }
            Duration left = budget.minus(elapsed());
            return phase == null || left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** Who ended a run early, and when: its best plan until then is kept. */
    public record Stop(Instant at, String by) {}

    /**
     * Where a run comes from.
     *
     * @param region code of the region
     * @param exercise of the region's exercises instead of its real incidents
     * @param cause what happened, or who asked; several are joined by commas
     * @param night local day of a nightly run; null for any other
     */
    public record Origin(
            String region,
            boolean exercise,
            Door door,
            String cause,
            @Nullable LocalDate night) {}

    /** When it was asked for, begun and ended. */
    public record Course(
            Instant queuedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    /**
     * What it was computed with, and what the plan scores.
     *
     * @param policy all numbers of the planning policy and its version, as JSON
     * @param solveMillis time spent searching
     * @param steps of improvement
     * @param rules penalty of each rule, zero or positive
     */
    public record Result(
            String policy, String travelSource, int solveMillis, long steps, Score score, Map<Rule, Long> rules) {
        public Result {
            rules = Map.copyOf(rules);
        }
    }

    public String region() {
        return origin.region();
    }
}
