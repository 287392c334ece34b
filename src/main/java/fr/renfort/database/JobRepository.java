package fr.renfort.database;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobRepository extends GenericRepository<WaitingJobs, Long> {

    @Query(
            "SELECT count(*) AS waiting FROM scheduled_tasks WHERE task_name = :name AND NOT picked AND priority >= :priority")
    WaitingJobs waiting(String name, int priority);
}
