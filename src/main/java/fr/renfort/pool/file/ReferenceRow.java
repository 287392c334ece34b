package fr.renfort.pool.file;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** @param kind {@code EXPERT} or {@code LOT} */
@MappedEntity("lender_reference")
record ReferenceRow(@Id UUID subjectId, String regionCode, UUID lenderId, String kind, String reference) {}
