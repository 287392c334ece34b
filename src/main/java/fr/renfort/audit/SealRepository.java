package fr.renfort.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SealRepository extends GenericRepository<SealRow, Long> {

    String SEAL = """
            SELECT region_code, number, first_sequence, last_sequence, entries, sealed_at, previous, hash
            FROM journal_seal
            """;

    String ENTRY = """
            e.at, e.actor, e.kind, e.subject_id, e.lender_id, e.hospital_id, e.acting_lender, e.acting_hospital,
            e.acting_expert, CAST(e.details AS text) AS details
            """;

    /** The greatest number that was given to an entry, of any region, kept or not. */
    @Query("""
            SELECT coalesce(pg_sequence_last_value(CAST(pg_get_serial_sequence('journal_entry', 'sequence') AS regclass)), 0)
            """)
    long given();

    /**
     * Notes how far the journal is settled. A transaction of the future is one of another server, from which the tables were
     * copied: it is over.
     *
     * @param given read in an earlier statement, before this transaction wrote anything
     */
    @Query("""
            UPDATE journal_horizon
            SET settled = greatest(settled, candidate), candidate = :given, seen_in = pg_current_xact_id()
            WHERE seen_in <= pg_snapshot_xmin(pg_current_snapshot()) OR seen_in > pg_current_xact_id()
            """)
    int settle(long given);

    @Query("SELECT settled FROM journal_horizon")
    long settled();

    /** One after the other, until the end of the transaction. */
    @Query("SELECT count(pg_advisory_xact_lock(hashtextextended('journal_seal', 0)))")
    long takeTurn();

    @Query(SEAL + "WHERE region_code = :region ORDER BY number DESC LIMIT 1")
    Optional<SealRow> last(String region);

    @Query(SEAL + "WHERE region_code = :region AND number > :after ORDER BY number LIMIT 1")
    Optional<SealRow> next(String region, long after);

    @Query("SELECT e.sequence, " + ENTRY + """
            , CAST(NULL AS text) AS salt, CAST(NULL AS text) AS personal, CAST(NULL AS text) AS digest
            FROM journal_entry e
            WHERE e.region_code = :region AND e.sequence > :after AND e.sequence <= :last
            ORDER BY e.sequence
            LIMIT :limit
            """)
    List<EntryRow> entries(String region, long after, long last, int limit);

    /** What lies between two numbers, beside what the batch holds. */
    @Query("SELECT coalesce(e.sequence, d.sequence) AS sequence, " + ENTRY + """
            , d.salt, d.personal, d.digest
            FROM (SELECT * FROM journal_entry WHERE region_code = :region AND sequence > :after AND sequence <= :last) e
            FULL JOIN (SELECT * FROM journal_digest WHERE region_code = :region AND number = :number) d
                ON d.sequence = e.sequence
            ORDER BY 1
            """)
    List<EntryRow> sealed(String region, long number, long after, long last);

    @Query("""
            INSERT INTO journal_seal (region_code, number, first_sequence, last_sequence, entries, sealed_at, previous, hash)
            VALUES (:regionCode, :number, :firstSequence, :lastSequence, :entries, :sealedAt, :previous, :hash)
            """)
    void insert(SealRow batch);

    @Query("SELECT count(*) FROM journal_entry WHERE region_code = :region AND sequence > :last")
    long after(String region, long last);

    @Query("SELECT count(*) FROM journal_entry WHERE region_code = :region AND actor = ''")
    long forgotten(String region);

    @Query("""
            SELECT coalesce(sum(CAST(details ->> 'entries' AS bigint)), 0)
            FROM journal_entry WHERE region_code = :region AND kind = 'ActorsForgotten'
            """)
    long forgottenByTheRules(String region);

    @Query("SELECT forget_actors(:region, :account, NULL)")
    long forgetAccount(String region, String account);

    @Query("SELECT forget_actors(:region, NULL, CAST(:before AS timestamptz))")
    long forgetBefore(String region, Instant before);
}
