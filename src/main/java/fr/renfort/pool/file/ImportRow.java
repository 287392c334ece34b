package fr.renfort.pool.file;

import fr.renfort.language.Language;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("pool_import")
record ImportRow(
        @Id UUID id,
        String regionCode,
        @Nullable UUID lenderId,
        String actor,
        String file,
        String language,
        Instant previewedAt,
        int lines,
        int created,
        int changed,
        int withdrawn,
        int kept,
        int refused,
        int problems,
        int stranded,
        @Nullable Instant appliedAt) {

    static ImportRow of(PoolImport made, @Nullable UUID lender, String actor) {
        PoolImport.Counts counts = made.counts();
        return new ImportRow(
                made.id(),
                made.region(),
                lender,
                actor,
                made.file().name(),
                made.language().name(),
                made.previewedAt(),
                counts.lines(),
                counts.created(),
                counts.changed(),
                counts.withdrawn(),
                counts.kept(),
                counts.refused(),
                counts.problems(),
                counts.stranded(),
                made.appliedAt());
    }

    PoolImport shown() {
        return new PoolImport(
                id,
                regionCode,
                PoolFile.valueOf(file),
                Language.valueOf(language),
                previewedAt,
                new PoolImport.Counts(lines, created, changed, withdrawn, kept, refused, problems, stranded),
                appliedAt);
    }
}
