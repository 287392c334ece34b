package fr.renfort.journal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("journal_entry")
record HappeningRow(
        @Id long sequence,
        String regionCode,
        String kind,
        UUID subjectId,
        @Nullable UUID incidentId,
        @Nullable UUID lenderId,
        @Nullable UUID hospitalId) {

    Happening happening() {
        return new Happening(sequence, regionCode, kind, subjectId, incidentId, lenderId, hospitalId);
    }
}
