package fr.renfort.crisis.planblanc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlanBlancRepository extends GenericRepository<PlanBlancRow, UUID> {

    String COLUMNS = """
            id, region_code, hospital_id, version, recorded_at, recorded_by, contacts::text AS contacts, arrivals::text AS arrivals,
            restart::text AS restart, backup_place, backups_offline, last_restored_on, last_exercise_on, review_on
            """;

    @Query("SELECT DISTINCT ON (hospital_id) " + COLUMNS
            + " FROM plan_blanc WHERE hospital_id IN (:hospitals) ORDER BY hospital_id, version DESC")
    List<PlanBlancRow> latest(Collection<UUID> hospitals);

    @Query("SELECT " + COLUMNS + " FROM plan_blanc WHERE hospital_id IN (:hospitals) AND version = :version")
    List<PlanBlancRow> version(Collection<UUID> hospitals, int version);

    /** Keeps the plan of a hospital from others until the transaction ends. */
    @Query("SELECT count(pg_advisory_xact_lock(hashtextextended('plan blanc ' || CAST(:hospital AS text), 0)))")
    long lock(UUID hospital);

    @Query("""
            INSERT INTO plan_blanc (id, region_code, hospital_id, version, recorded_at, recorded_by, contacts, arrivals, restart,
                                    backup_place, backups_offline, last_restored_on, last_exercise_on, review_on)
            VALUES (:id, :regionCode, :hospitalId, :version, :recordedAt, :recordedBy, CAST(:contacts AS jsonb),
                    CAST(:arrivals AS jsonb), CAST(:restart AS jsonb), :backupPlace, :backupsOffline, :lastRestoredOn,
                    :lastExerciseOn, :reviewOn)
            """)
    void insert(PlanBlancRow row);
}
