package fr.renfort.run;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * The problem of a run as its table keeps it.
 *
 * @param content gzipped JSON, in Base64
 */
@MappedEntity("planning_problem")
record ProblemRow(@Id UUID runId, String content) {}
