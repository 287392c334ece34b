package fr.renfort.territory.register;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("register_import")
record ImportRow(@Id UUID id, Instant at, String actor, String digest, int rows, int added, int changed, int absent) {}
