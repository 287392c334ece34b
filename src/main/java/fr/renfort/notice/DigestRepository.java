package fr.renfort.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DigestRepository extends GenericRepository<NoticeRow, UUID> {

    @Query("SELECT EXISTS (SELECT FROM digest WHERE region_code = :region AND day = :day)")
    boolean written(String region, LocalDate day);

    /** 1 for whoever writes it. */
    @Query("""
            INSERT INTO digest (region_code, day, written_at) VALUES (:region, :day, :at)
            ON CONFLICT DO NOTHING
            """)
    int begin(String region, LocalDate day, Instant at);
}
