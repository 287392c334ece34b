package fr.renfort.mission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was made by hand, as its table keeps it. */
@MappedEntity("hand_assignment")
record HandRow(
        @Id UUID missionId,
        @Nullable String reason,
        @Nullable String derogation,
        String breaks,
        Instant assignedAt,
        String assignedBy) {

    ByHand byHand() {
        return new ByHand(
                missionId,
                Arrays.stream(breaks.split(" ")).filter(rule -> !rule.isEmpty()).toList(),
                reason,
                derogation,
                assignedAt,
                assignedBy);
    }
}
