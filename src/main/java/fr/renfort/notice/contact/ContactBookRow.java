package fr.renfort.notice.contact;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("contact_book")
record ContactBookRow(
        @Id UUID id,
        String regionCode,
        @Nullable UUID lenderId,
        @Nullable UUID hospitalId,
        int version,
        String contacts,
        Instant changedAt,
        String changedBy) {

    ContactBook book() {
        return new ContactBook(
                id,
                new Party(regionCode, lenderId, hospitalId),
                ContactFormat.read(contacts),
                version,
                changedAt,
                changedBy);
    }
}
