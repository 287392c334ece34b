package fr.renfort.territory;

import fr.renfort.vocabulary.FinessNumber;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("legal_entity")
record LegalEntityRow(
        @Id UUID id,
        String finess,
        String name,
        LegalStatus status,
        String regionCode,
        @Nullable String ghtCode) {

    LegalEntity entity() {
        return new LegalEntity(id, new FinessNumber(finess), name, status, regionCode, ghtCode);
    }
}
