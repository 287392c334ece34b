package fr.renfort.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** Who changed a code of the reference tables, and when. */
@MappedEntity("nomenclature_entry")
record NomenclatureEntryRow(@Id long sequence, Instant at, String actor) {}
