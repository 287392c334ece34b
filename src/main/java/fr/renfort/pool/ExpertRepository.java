package fr.renfort.pool;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExpertRepository extends GenericRepository<ExpertRow, UUID> {

    String LISTED = """
            SELECT expert.* FROM expert
            WHERE withdrawn_at IS NULL
              AND (CAST(:region AS text) IS NULL OR region_code = :region)
              AND (CAST(:lender AS uuid) IS NULL OR lender_id = :lender)
              AND (CAST(:skill AS text) IS NULL OR EXISTS (
                    SELECT FROM expert_skill s
                    WHERE s.expert_id = expert.id AND s.skill_code = :skill AND s.level >= :minimumLevel
                      AND (s.expires_on IS NULL OR s.expires_on >= :today)))
            """;

    void save(ExpertRow expert);

    void update(ExpertRow expert);

    Optional<ExpertRow> findById(UUID id);

    List<ExpertRow> findByIdIn(Collection<UUID> ids);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT expert.* FROM expert WHERE id = :id FOR UPDATE")
    Optional<ExpertRow> lock(UUID id);

    @Query(LISTED + """
              AND (:fromTheEdge OR (family_name, given_name, id) > (:familyName, :givenName, :id))
            ORDER BY family_name, given_name, id
            LIMIT :limit
            """)
    List<ExpertRow> after(
            @Nullable String region,
            @Nullable UUID lender,
            @Nullable String skill,
            int minimumLevel,
            LocalDate today,
            boolean fromTheEdge,
            String familyName,
            String givenName,
            UUID id,
            int limit);

    @Query(LISTED + """
              AND (:fromTheEdge OR (family_name, given_name, id) < (:familyName, :givenName, :id))
            ORDER BY family_name DESC, given_name DESC, id DESC
            LIMIT :limit
            """)
    List<ExpertRow> before(
            @Nullable String region,
            @Nullable UUID lender,
            @Nullable String skill,
            int minimumLevel,
            LocalDate today,
            boolean fromTheEdge,
            String familyName,
            String givenName,
            UUID id,
            int limit);

    @Query("SELECT expert.* FROM expert WHERE region_code = :region AND withdrawn_at IS NULL ORDER BY id")
    List<ExpertRow> inThePoolOf(String region);
}
