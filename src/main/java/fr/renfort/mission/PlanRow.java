package fr.renfort.mission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as its table keeps it. */
@MappedEntity("plan")
record PlanRow(
        @Id UUID id,
        String regionCode,
        UUID runId,
        boolean exercise,
        String state,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        int version) {

    Plan plan() {
        return new Plan(
                id,
                new Plan.Origin(regionCode, exercise, runId, createdAt),
                Plan.State.valueOf(state),
                publishedAt == null || publishedBy == null ? null : new Plan.Publication(publishedAt, publishedBy),
                version);
    }
}
