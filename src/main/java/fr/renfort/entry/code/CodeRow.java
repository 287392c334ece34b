package fr.renfort.entry.code;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("sign_in_code")
record CodeRow(
        @Id String digest,
        UUID hospitalId,
        String regionCode,
        UUID sheet,
        int place,
        Instant printedAt,
        @Nullable Instant usedAt) {}
