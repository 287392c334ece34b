package fr.renfort.pool;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LotRepository extends GenericRepository<LotRow, UUID> {

    String LISTED = """
            SELECT lot.* FROM equipment_lot lot
            WHERE withdrawn_at IS NULL
              AND (CAST(:region AS text) IS NULL OR region_code = :region)
              AND (CAST(:lender AS uuid) IS NULL OR lender_id = :lender)
              AND (CAST(:type AS text) IS NULL OR equipment_code = :type)
            """;

    void save(LotRow lot);

    void update(LotRow lot);

    Optional<LotRow> findById(UUID id);

    List<LotRow> findByIdIn(Collection<UUID> ids);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT lot.* FROM equipment_lot lot WHERE id = :id FOR UPDATE")
    Optional<LotRow> lock(UUID id);

    @Query(LISTED + """
              AND (:fromTheEdge OR (equipment_code, id) > (:code, :id))
            ORDER BY equipment_code, id
            LIMIT :limit
            """)
    List<LotRow> after(
            @Nullable String region,
            @Nullable UUID lender,
            @Nullable String type,
            boolean fromTheEdge,
            String code,
            UUID id,
            int limit);

    @Query(LISTED + """
              AND (:fromTheEdge OR (equipment_code, id) < (:code, :id))
            ORDER BY equipment_code DESC, id DESC
            LIMIT :limit
            """)
    List<LotRow> before(
            @Nullable String region,
            @Nullable UUID lender,
            @Nullable String type,
            boolean fromTheEdge,
            String code,
            UUID id,
            int limit);

    @Query("SELECT lot.* FROM equipment_lot lot WHERE region_code = :region AND withdrawn_at IS NULL ORDER BY id")
    List<LotRow> inThePoolOf(String region);
}
