package fr.renfort.entry.code;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CodeRepository extends GenericRepository<CodeRow, String> {

    /** Until the end of the transaction, the row of this code is seen. */
    @Query("SELECT set_config('renfort.secret', :digest, true)")
    String know(String digest);

    @Query("""
            INSERT INTO sign_in_code (digest, hospital_id, region_code, sheet, place, printed_at)
            VALUES (:digest, :hospital, :region, :sheet, :place, :now)
            """)
    int add(String digest, UUID hospital, String region, UUID sheet, int place, Instant now);

    /** 1 when it had not been used before, else 0. Of two at once, the second waits for the first, and finds it used. */
    @Query("UPDATE sign_in_code SET used_at = :now WHERE digest = :digest AND used_at IS NULL")
    int use(String digest, Instant now);

    @Query("""
            SELECT digest, hospital_id, region_code, sheet, place, printed_at, used_at
            FROM sign_in_code WHERE digest = :digest
            """)
    Optional<CodeRow> find(String digest);

    @Query("DELETE FROM sign_in_code WHERE hospital_id = :hospital")
    int withdraw(UUID hospital);

    @Query("""
            SELECT digest, hospital_id, region_code, sheet, place, printed_at, used_at
            FROM sign_in_code WHERE hospital_id = :hospital ORDER BY place
            """)
    List<CodeRow> of(UUID hospital);
}
