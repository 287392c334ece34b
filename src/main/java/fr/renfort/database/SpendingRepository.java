package fr.renfort.database;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SpendingRepository extends GenericRepository<SpendingRow, String> {

    /** Until the end of the transaction: the spending of this subject is seen, and a statement that waits is given up. */
    @Query("""
            SELECT set_config('renfort.caller', :subject, true) || set_config('statement_timeout', :milliseconds, true)
                   || set_config('lock_timeout', :milliseconds, true)
            """)
    String hurryFor(String subject, String milliseconds);

    /** Until the end of the transaction, all rows are seen, and may be removed. */
    @Query("SELECT set_config('renfort.sweeping', 'on', true)")
    String seeAllToSweep();

    /** Takes as many units as are wanted or left; none when those that are needed are not left. */
    @Query("""
            INSERT INTO viewer_hour AS known (subject, hour, spent, granted)
            VALUES (:subject, :hour, least(CAST(:wanted AS bigint), CAST(:most AS bigint)), least(CAST(:wanted AS bigint), CAST(:most AS bigint)))
            ON CONFLICT (subject, hour) DO UPDATE
            SET granted = CASE WHEN known.spent + CAST(:needed AS bigint) > CAST(:most AS bigint) THEN 0
                               ELSE least(CAST(:wanted AS bigint), CAST(:most AS bigint) - known.spent) END,
                spent = CASE WHEN known.spent + CAST(:needed AS bigint) > CAST(:most AS bigint) THEN known.spent
                             ELSE least(known.spent + CAST(:wanted AS bigint), CAST(:most AS bigint)) END
            RETURNING subject, spent, granted
            """)
    SpendingRow take(String subject, Instant hour, long needed, long wanted, long most);

    @Query("DELETE FROM viewer_hour WHERE hour < :before")
    int removeOlderThan(Instant before);
}
