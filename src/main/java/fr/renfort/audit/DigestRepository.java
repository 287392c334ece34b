package fr.renfort.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DigestRepository extends GenericRepository<DigestRow, Long> {

    @Query("""
            INSERT INTO journal_digest (sequence, region_code, number, salt, personal, digest)
            VALUES (:sequence, :regionCode, :number, :salt, :personal, :digest)
            """)
    void insertAll(List<DigestRow> digests);
}
