package fr.renfort.crisis;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of whom.
 *
 * @param key the code of a region, or the id of any other owner
 */
public record RequestFilter(RequestOwner owner, Object key, Which which) {

    /** In any state, whenever submitted. */
    public static final Which ANY = new Which(Set.of(), null, null, null, null);

    /**
     * Which of an owner's; null: whatever.
     *
     * @param states in one of these; empty: in any
     * @param establishment the site of their incident
     * @param from submitted at this instant or later
     * @param to submitted before this instant
     */
    public record Which(
            Set<RequestState> states,
            @Nullable Boolean exercise,
            @Nullable UUID establishment,
            @Nullable Instant from,
            @Nullable Instant to) {

        public Which {
            states = Set.copyOf(states);
        }
    }

    public static RequestFilter of(String region) {
        return new RequestFilter(RequestOwner.REGION, region, ANY);
    }

    public static RequestFilter ofIncident(UUID incident) {
        return new RequestFilter(RequestOwner.INCIDENT, incident, ANY);
    }

    public RequestFilter in(Set<RequestState> states) {
        return new RequestFilter(
                owner, key, new Which(states, which.exercise(), which.establishment(), which.from(), which.to()));
    }
}
