package fr.renfort.journal;

import fr.renfort.vocabulary.RegionEvent;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry before it has its place in the journal. */
@MappedEntity("journal_entry")
record NewEntryRow(
        @Id UUID subjectId,
        String regionCode,
        @Nullable UUID lenderId,
        @Nullable UUID hospitalId,
        Instant at,
        String actor,
        String kind,
        String details) {

    static NewEntryRow of(RegionEvent event, Instant at, String actor, String details) {
        return new NewEntryRow(
                event.subject(),
                event.region(),
                event.lender(),
                event.hospital(),
                at,
                actor,
                event.getClass().getSimpleName(),
                details);
    }
}
