package fr.renfort.pool.file;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("pool_import_line")
record ImportLineRow(
        @Id UUID importId,
        String regionCode,
        @Nullable UUID lenderId,
        String groupKey,
        @Id int line,
        String cells) {}
