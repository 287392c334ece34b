package fr.renfort.pool.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReferenceRepository extends GenericRepository<ReferenceRow, UUID> {

    @Query("SELECT lender_reference.* FROM lender_reference WHERE subject_id IN (:subjects)")
    List<ReferenceRow> of(Collection<UUID> subjects);

    @Query("SELECT lender_reference.* FROM lender_reference WHERE kind = :kind AND reference IN (:names)")
    List<ReferenceRow> named(String kind, Collection<String> names);

    @Query("DELETE FROM lender_reference WHERE subject_id IN (:subjects)")
    void remove(Collection<UUID> subjects);

    @Query("""
            INSERT INTO lender_reference (subject_id, region_code, lender_id, kind, reference)
            VALUES (:subjectId, :regionCode, :lenderId, :kind, :reference)
            ON CONFLICT DO NOTHING
            """)
    void add(List<ReferenceRow> rows);
}
