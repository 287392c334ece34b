package fr.renfort.territory;

import fr.renfort.vocabulary.FinessNumber;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("establishment_finess")
record FinessRow(
        @Id String finess,
        UUID establishmentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    FinessValidity validity() {
        return new FinessValidity(
                new FinessNumber(finess), validFrom, validTo, successor == null ? null : new FinessNumber(successor));
    }
}
