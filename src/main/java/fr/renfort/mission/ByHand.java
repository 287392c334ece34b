package fr.renfort.mission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a coordinator made a mission by hand.
 *
 * @param breaks codes of the rules of planning that it breaks
 * @param reason why it was made all the same; null: it breaks nothing
 * @param derogation by what rest or week may be broken; null: neither is
 * @param by subject of the coordinator
 */
public record ByHand(
        UUID mission,
        List<String> breaks,
        @Nullable String reason,
        @Nullable String derogation,
        Instant at,
        String by) {
    public ByHand {
        breaks = List.copyOf(breaks);
    }
}
