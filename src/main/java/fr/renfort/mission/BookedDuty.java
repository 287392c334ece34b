package fr.renfort.mission;

import java.util.UUID;

/**
 * A duty that is asked for, promised, or was served.
 *
 * @param state of its mission
 */
public record BookedDuty(UUID need, UUID expert, Duty duty, MissionState state) {

    /** Promised or served: planning does not move it. */
    public boolean pinned() {
        return state.active() || duty.served();
    }
}
