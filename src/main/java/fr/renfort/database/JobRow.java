package fr.renfort.database;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A queued job as db-scheduler's table keeps it. */
@MappedEntity("scheduled_tasks")
record JobRow(@Id String taskInstance, String taskName) {}
