package fr.renfort.mission;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which missions or loans: what is null does not matter.
 *
 * @param region code of the region that plans
 * @param lender the organisation that lends
 * @param request the request that is served
 * @param plan those that it proposed, and those published before that it keeps
 * @param states in one of these; empty: in any
 */
public record MissionFilter(
        @Nullable String region,
        @Nullable UUID lender,
        @Nullable UUID request,
        @Nullable UUID plan,
        Set<MissionState> states) {

    public MissionFilter {
        states = Set.copyOf(states);
    }

    public static MissionFilter ofRegion(String region) {
        return new MissionFilter(region, null, null, null, Set.of());
    }

    public static MissionFilter ofLender(UUID lender) {
        return new MissionFilter(null, lender, null, null, Set.of());
    }

    public static MissionFilter ofRequest(UUID request) {
        return new MissionFilter(null, null, request, null, Set.of());
    }

    public static MissionFilter ofPlan(UUID plan) {
        return new MissionFilter(null, null, null, plan, Set.of());
    }

    public MissionFilter in(Set<MissionState> wanted) {
        return new MissionFilter(region, lender, request, plan, wanted);
    }
}
