package fr.renfort.crisis;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents of whom.
 *
 * @param key the code of a region, or the id of any other owner
 */
public record IncidentFilter(IncidentOwner owner, Object key, Which which) {

    /** Whatever they are, open or closed. */
    public static final Which ANY = new Which(null, null, Set.of(), null, null, null, null);

    /**
     * Which of an owner's; null: whatever.
     *
     * @param kinds of one of these; empty: of any
     * @param minimumSeverity weighed at so much or more, 1 to 4
     * @param establishment the site that is hit
     * @param from declared at this instant or later
     * @param to declared before this instant
     */
    public record Which(
            @Nullable Boolean open,
            @Nullable Boolean exercise,
            Set<Incident.Kind> kinds,
            @Nullable Integer minimumSeverity,
            @Nullable UUID establishment,
            @Nullable Instant from,
            @Nullable Instant to) {

        public Which {
            kinds = Set.copyOf(kinds);
        }

        public Which open(boolean wanted) {
            return new Which(wanted, exercise, kinds, minimumSeverity, establishment, from, to);
        }

        public Which exercise(boolean wanted) {
            return new Which(open, wanted, kinds, minimumSeverity, establishment, from, to);
        }
    }

    public static IncidentFilter of(String region) {
        return new IncidentFilter(IncidentOwner.REGION, region, ANY);
    }

    public static IncidentFilter ofHospital(UUID entity) {
        return new IncidentFilter(IncidentOwner.HOSPITAL, entity, ANY);
    }

    public IncidentFilter open(boolean wanted) {
        return new IncidentFilter(owner, key, which.open(wanted));
    }

    public IncidentFilter exercise(boolean wanted) {
        return new IncidentFilter(owner, key, which.exercise(wanted));
    }
}
