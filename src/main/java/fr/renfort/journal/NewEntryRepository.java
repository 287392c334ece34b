package fr.renfort.journal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NewEntryRepository extends GenericRepository<NewEntryRow, UUID> {

    @Query("""
            INSERT INTO journal_entry (region_code, lender_id, hospital_id, at, actor, kind, subject_id, details)
            VALUES (:regionCode, :lenderId, :hospitalId, :at, :actor, :kind, :subjectId, CAST(:details AS jsonb))
            """)
    void append(List<NewEntryRow> entries);
}
