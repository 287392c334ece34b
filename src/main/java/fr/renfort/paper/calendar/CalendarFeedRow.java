package fr.renfort.paper.calendar;

import fr.renfort.language.Language;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("calendar_feed")
record CalendarFeedRow(
        @Id UUID id,
        String regionCode,
        UUID lenderId,
        @Nullable UUID expertId,
        String language,
        Instant madeAt,
        String madeBy) {

    CalendarFeed feed() {
        return new CalendarFeed(id, regionCode, lenderId, expertId, Language.valueOf(language), madeAt, madeBy, null);
    }
}
