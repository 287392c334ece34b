package fr.renfort.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** That an answer showed people, as its table keeps it. */
@MappedEntity("personal_read")
record PersonalReadRow(
        @Id UUID id,
        String regionCode,
        Instant at,
        String actor,
        String role,
        String door,
        String fields,
        String people) {}
