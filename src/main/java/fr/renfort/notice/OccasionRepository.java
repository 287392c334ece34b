package fr.renfort.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OccasionRepository extends GenericRepository<OccasionRow, Long> {

    @Query("""
            INSERT INTO notice_occasion (region_code, lender_id, hospital_id, kind, subject_id, happened_at)
            VALUES (:regionCode, :lenderId, :hospitalId, :kind, :subjectId, :happenedAt)
            """)
    void insertAll(List<OccasionRow> occasions);

    @Query("""
            SELECT sequence, region_code, lender_id, hospital_id, kind, subject_id, happened_at
            FROM notice_occasion ORDER BY sequence LIMIT :limit
            """)
    List<OccasionRow> oldest(int limit);

    /** How many were still there. */
    @Query("DELETE FROM notice_occasion WHERE sequence IN (:sequences)")
    int take(Collection<Long> sequences);
}
