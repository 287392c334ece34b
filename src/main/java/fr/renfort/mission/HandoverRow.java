package fr.renfort.mission;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * A handover note.
 *
 * @param readBy the mission that it is read from: the one that wrote it, or one that takes its seat next
 */
@Introspected
record HandoverRow(UUID readBy, UUID missionId, String text, Instant writtenAt, int version) {

    Handover note() {
        return new Handover(missionId, text, writtenAt, version);
    }
}
