package fr.renfort.pool;

import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("expert_calendar")
record CalendarRow(
        @Id UUID id, UUID expertId, String regionCode, UUID lenderId, String kind, Instant startsAt, Instant endsAt) {

    static CalendarRow of(Expert expert, CalendarEntry entry) {
        return new CalendarRow(
                UUID.randomUUID(),
                expert.id(),
                expert.region(),
                expert.lender(),
                entry.kind().name(),
                entry.window().from(),
                entry.window().to());
    }

    CalendarEntry entry() {
        return new CalendarEntry(CalendarEntry.Kind.valueOf(kind), new TimeWindow(startsAt, endsAt));
    }
}
