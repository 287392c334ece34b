package fr.renfort.journal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("journal_entry")
record JournalRow(
        @Id long sequence, String regionCode, Instant at, String actor, String kind, UUID subjectId, String details) {

    JournalEntry entry() {
        return new JournalEntry(sequence, regionCode, at, actor, kind, subjectId, details);
    }
}
