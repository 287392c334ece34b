package fr.renfort.pool.file;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("pool_import_item")
record ImportItemRow(
        @Id UUID importId,
        String regionCode,
        @Nullable UUID lenderId,
        @Id int line,
        String action,
        boolean strands,
        String verdict) {}
