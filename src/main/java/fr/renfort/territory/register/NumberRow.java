package fr.renfort.territory.register;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number of a site; the present one has no {@code validTo}. */
@MappedEntity("establishment_finess")
record NumberRow(
        @Id String finess,
        UUID establishmentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    static NumberRow present(String finess, UUID establishment, LocalDate from) {
        return new NumberRow(finess, establishment, from, null, null);
    }

    boolean isPresent() {
        return validTo == null;
    }

    NumberRow closed(LocalDate day, String next) {
        return new NumberRow(finess, establishmentId, validFrom, day, next);
    }

    NumberRow reopened() {
        return present(finess, establishmentId, validFrom);
    }
}
