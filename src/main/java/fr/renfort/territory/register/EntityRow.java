package fr.renfort.territory.register;

import fr.renfort.territory.LegalStatus;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("legal_entity")
record EntityRow(
        @Id UUID id,
        String finess,
        String name,
        LegalStatus status,
        String regionCode,
        @Nullable String ghtCode) {}
