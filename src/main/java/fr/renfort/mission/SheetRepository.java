package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Arrival sheets and handover notes. What is written belongs to whom the mission belongs to. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SheetRepository extends GenericRepository<SheetRow, UUID> {

    @Query("""
            SELECT mission_id, door, contact, badge, lodging, written_at, version
            FROM arrival_sheet
            WHERE mission_id IN (:missions)
            """)
    List<SheetRow> sheets(Collection<UUID> missions);

    /** Nothing is changed when the sheet has another version than was read; 0: there is none yet. */
    @Query("""
            INSERT INTO arrival_sheet (mission_id, region_code, lender_id, hospital_id, expert_id, door, contact, badge, lodging,
                                       written_at, written_by, version)
            SELECT id, region_code, lender_id, hospital_id, expert_id, :door, :contact, :badge, :lodging, :at, :by, 1
            FROM mission
            WHERE id = :mission AND (:version = 0 OR EXISTS (SELECT FROM arrival_sheet WHERE mission_id = :mission))
            ON CONFLICT (mission_id) DO UPDATE
            SET expert_id = excluded.expert_id, door = excluded.door, contact = excluded.contact, badge = excluded.badge,
                lodging = excluded.lodging, written_at = excluded.written_at, written_by = excluded.written_by,
                version = arrival_sheet.version + 1
            WHERE arrival_sheet.version = :version
            """)
    int write(
            UUID mission,
            int version,
            @Nullable String door,
            @Nullable String contact,
            @Nullable String badge,
            @Nullable String lodging,
            Instant at,
            String by);

    @Query("""
            SELECT mission_id AS read_by, mission_id, text, written_at, version
            FROM handover_note
            WHERE mission_id IN (:missions)
            """)
    List<HandoverRow> notes(Collection<UUID> missions);

    /** The last note before each of these missions by somebody who sat on a seat that it takes. */
    @Query("""
            SELECT DISTINCT ON (m.id) m.id AS read_by, h.mission_id, h.text, h.written_at, h.version
            FROM mission m
            JOIN duty own ON own.mission_id = m.id
            JOIN duty d ON d.need_id = own.need_id AND d.seat = own.seat AND d.starts_at < own.starts_at
            JOIN handover_note h ON h.mission_id = d.mission_id
            WHERE m.id IN (:missions) AND d.mission_id <> m.id
            ORDER BY m.id, d.starts_at DESC
            """)
    List<HandoverRow> notesBefore(Collection<UUID> missions);

    /** Nothing is changed when the note has another version than was read; 0: there is none yet. */
    @Query("""
            INSERT INTO handover_note (mission_id, region_code, lender_id, hospital_id, expert_id, text, written_at, written_by,
                                       version)
            SELECT id, region_code, lender_id, hospital_id, expert_id, :text, :at, :by, 1
            FROM mission
            WHERE id = :mission AND (:version = 0 OR EXISTS (SELECT FROM handover_note WHERE mission_id = :mission))
            ON CONFLICT (mission_id) DO UPDATE
            SET text = excluded.text, written_at = excluded.written_at, written_by = excluded.written_by,
                version = handover_note.version + 1
            WHERE handover_note.version = :version
            """)
    int writeNote(UUID mission, int version, String text, Instant at, String by);
}
