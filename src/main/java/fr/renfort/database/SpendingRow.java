package fr.renfort.database;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What a viewer has used up in an hour, after a taking. */
@MappedEntity("viewer_hour")
record SpendingRow(@Id String subject, long spent, long granted) {}
