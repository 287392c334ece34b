package fr.renfort.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal beside what its batch holds of it. Where the entry is missing everything of it but the number is null;
 * where no batch holds it {@code digest} is null.
 */
@MappedEntity("journal_entry")
record EntryRow(
        @Id long sequence,
        @Nullable Instant at,
        @Nullable String actor,
        @Nullable String kind,
        @Nullable UUID subjectId,
        @Nullable UUID lenderId,
        @Nullable UUID hospitalId,
        @Nullable UUID actingLender,
        @Nullable UUID actingHospital,
        @Nullable Boolean actingExpert,
        @Nullable String details,
        @Nullable String salt,
        @Nullable String personal,
        @Nullable String digest) {}
