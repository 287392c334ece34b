package fr.renfort.mission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which plans; null: whatever.
 *
 * @param published published or not
 * @param from stored at this instant or later
 * @param to stored before this instant
 */
public record PlanFilter(
        @Nullable Boolean exercise,
        @Nullable Boolean published,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final PlanFilter ANY = new PlanFilter(null, null, null, null);
}
