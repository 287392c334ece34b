package fr.renfort.mission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a request, or to a mission or a loan of it.
 *
 * @param kind name of the event, such as {@code MissionStepped}
 * @param from state before; null where it is of no step
 * @param to state after; null where it is of no step
 * @param actor subject of whoever did it; null where the reader does not see the region whole, or no names
 * @param booking the mission or loan it happened to; null: the request itself
 * @param loan whether the booking is a loan
 * @param served how far it was served from then on
 */
public record HistoryEntry(
        Instant at,
        String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String actor,
        @Nullable UUID booking,
        boolean loan,
        Served served) {

    /**
     * So many duties and loans: asked for or further, promised or further, committed or further, there.
     */
    public record Served(long asked, long promised, long committed, long arrived) {

        static final Served NOTHING = new Served(0, 0, 0, 0);

        /** With a number of items in one more state. */
        Served plus(MissionState state, long items) {
            return new Served(
                    asked + (state.published() ? items : 0),
                    promised + (state.active() ? items : 0),
                    committed + (state.active() && state != MissionState.OFFERED ? items : 0),
                    arrived + (state == MissionState.ON_SITE ? items : 0));
        }
    }
}
