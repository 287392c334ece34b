package fr.renfort.mission;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which missions or loans of whom.
 *
 * @param owner what they are listed by
 * @param key the code of a region, or the id of any other owner
 */
public record MissionFilter(MissionOwner owner, Object key, Which which) {

    /** Whatever state they are in, whenever they are. */
    public static final Which ANY = new Which(Set.of(), null, null, null, null);

    /**
     * Which of an owner's; what is null does not matter.
     *
     * @param states in one of these; empty: in any
     * @param exercise of exercises, or real ones
     * @param establishment where they are
     * @param from only what ends after this instant
     * @param to only what begins before this instant
     */
    public record Which(
            Set<MissionState> states,
            @Nullable Boolean exercise,
            @Nullable UUID establishment,
            @Nullable Instant from,
            @Nullable Instant to) {

        public Which {
            states = Set.copyOf(states);
        }

        public Which in(Set<MissionState> wanted) {
            return new Which(wanted, exercise, establishment, from, to);
        }

        public Which ofExercises(boolean wanted) {
            return new Which(states, wanted, establishment, from, to);
        }
    }

    public static MissionFilter ofRegion(String region) {
        return new MissionFilter(MissionOwner.REGION, region, ANY);
    }

    public static MissionFilter ofLender(UUID lender) {
        return new MissionFilter(MissionOwner.LENDER, lender, ANY);
    }

    public static MissionFilter ofRequest(UUID request) {
        return new MissionFilter(MissionOwner.REQUEST, request, ANY);
    }

    public static MissionFilter ofPlan(UUID plan) {
        return new MissionFilter(MissionOwner.PLAN, plan, ANY);
    }

    public MissionFilter in(Set<MissionState> wanted) {
        return new MissionFilter(owner, key, which.in(wanted));
    }
}
