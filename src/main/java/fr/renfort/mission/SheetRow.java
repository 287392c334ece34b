package fr.renfort.mission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An arrival sheet as its table keeps it. */
@MappedEntity("arrival_sheet")
record SheetRow(
        @Id UUID missionId,
        @Nullable String door,
        @Nullable String contact,
        @Nullable String badge,
        @Nullable String lodging,
        Instant writtenAt,
        int version) {

    ArrivalSheet sheet() {
        return new ArrivalSheet(new ArrivalSheet.Content(door, contact, badge, lodging), writtenAt, version);
    }
}
