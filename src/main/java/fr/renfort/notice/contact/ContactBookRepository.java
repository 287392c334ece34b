package fr.renfort.notice.contact;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContactBookRepository extends GenericRepository<ContactBookRow, UUID> {

    String SELECT = """
            SELECT id, region_code, lender_id, hospital_id, version, contacts::text AS contacts, changed_at, changed_by
            FROM contact_book
            """;

    @Query(SELECT + "WHERE id IN (:ids)")
    List<ContactBookRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE lender_id IN (:lenders)")
    List<ContactBookRow> ofLenders(Collection<UUID> lenders);

    @Query(SELECT + "WHERE hospital_id IN (:hospitals)")
    List<ContactBookRow> ofHospitals(Collection<UUID> hospitals);

    @Query(SELECT + "WHERE region_code IN (:regions) AND lender_id IS NULL AND hospital_id IS NULL")
    List<ContactBookRow> ofRegions(Collection<String> regions);

    /** 1 when there was none of this party, else 0. */
    @Query("""
            INSERT INTO contact_book (id, region_code, lender_id, hospital_id, version, contacts, changed_at, changed_by)
            VALUES (:id, :region, :lender, :hospital, 1, CAST(:contacts AS jsonb), :at, :by)
            ON CONFLICT DO NOTHING
            """)
    int add(
            UUID id,
            String region,
            @Nullable UUID lender,
            @Nullable UUID hospital,
            String contacts,
            Instant at,
            String by);

    /** 1 when the version that was read is the one that is there, else 0. */
    @Query("""
            UPDATE contact_book
            SET version = version + 1, contacts = CAST(:contacts AS jsonb), changed_at = :at, changed_by = :by
            WHERE id = :id AND version = :read
            """)
    int replace(UUID id, int read, String contacts, Instant at, String by);
}
