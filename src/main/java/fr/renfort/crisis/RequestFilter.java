package fr.renfort.crisis;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests; null: whatever.
 *
 * @param region code of their region
 * @param states in one of these; empty: in any
 */
public record RequestFilter(
        @Nullable String region, @Nullable UUID incident, Set<RequestState> states) {
    public RequestFilter {
        states = Set.copyOf(states);
    }

    public static RequestFilter of(String region) {
        return new RequestFilter(region, null, Set.of());
    }
}
