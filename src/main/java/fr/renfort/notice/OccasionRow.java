package fr.renfort.notice;

import fr.renfort.notice.contact.Party;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("notice_occasion")
record OccasionRow(
        @Id long sequence,
        String regionCode,
        @Nullable UUID lenderId,
        @Nullable UUID hospitalId,
        String kind,
        UUID subjectId,
        Instant happenedAt) {

    /** A row to be stored; the database gives it its place. */
    static OccasionRow of(Occasion occasion, Instant happenedAt) {
        Party party = occasion.party();
        return new OccasionRow(
                0,
                party.region(),
                party.lender(),
                party.hospital(),
                occasion.kind().name(),
                occasion.subject(),
                happenedAt);
    }

    Party party() {
        return new Party(regionCode, lenderId, hospitalId);
    }

    Occasion occasion() {
        return new Occasion(NoticeKind.valueOf(kind), party(), subjectId);
    }
}
