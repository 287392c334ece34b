package fr.renfort.database;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How many jobs of db-scheduler's table wait to be taken. */
@MappedEntity("scheduled_tasks")
record WaitingJobs(@Id long waiting) {}
