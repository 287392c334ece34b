package fr.renfort.run;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs; null: whatever.
 *
 * @param states in one of these; empty: in any
 * @param doors asked for in one of these ways; empty: in any
 * @param from asked for at this instant or later
 * @param to asked for before this instant
 */
public record RunFilter(
        Set<PlanningRun.State> states,
        Set<PlanningRun.Door> doors,
        @Nullable Boolean exercise,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final RunFilter ANY = new RunFilter(Set.of(), Set.of(), null, null, null);

    public RunFilter {
        states = Set.copyOf(states);
        doors = Set.copyOf(doors);
    }

    /** Of exercises, or of what is real. */
    public static RunFilter ofExercises(boolean exercise) {
        return new RunFilter(Set.of(), Set.of(), exercise, null, null);
    }
}
