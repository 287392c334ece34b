package fr.renfort.crisis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents; null: whatever.
 *
 * @param region code of their region
 * @param hospital legal entity that is hit
 */
public record IncidentFilter(
        @Nullable String region,
        @Nullable UUID hospital,
        @Nullable Boolean open,
        @Nullable Boolean exercise) {

    public static IncidentFilter of(String region) {
        return new IncidentFilter(region, null, null, null);
    }
}
