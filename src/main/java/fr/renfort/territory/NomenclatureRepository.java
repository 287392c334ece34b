package fr.renfort.territory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NomenclatureRepository extends GenericRepository<SkillRow, String> {

    @Query("SELECT skill.* FROM skill ORDER BY code")
    List<SkillRow> skills();

    @Query("SELECT equipment_type.* FROM equipment_type ORDER BY code")
    List<EquipmentTypeRow> equipment();

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT skill.* FROM skill WHERE code = :code FOR UPDATE")
    Optional<SkillRow> lockSkill(String code);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT equipment_type.* FROM equipment_type WHERE code = :code FOR UPDATE")
    Optional<EquipmentTypeRow> lockEquipment(String code);

    /** Answers 0 when the code is used. */
    @Query("""
            INSERT INTO skill (code, label_fr, label_en) VALUES (:code, :labelFr, :labelEn)
            ON CONFLICT (code) DO NOTHING
            """)
    int addSkill(String code, String labelFr, String labelEn);

    /** Answers 0 when the code is used. */
    @Query("""
            INSERT INTO equipment_type (code, kind, label_fr, label_en) VALUES (:code, :kind, :labelFr, :labelEn)
            ON CONFLICT (code) DO NOTHING
            """)
    int addEquipment(String code, String kind, String labelFr, String labelEn);

    @Query("""
            UPDATE skill
            SET label_fr = :labelFr, label_en = :labelEn, version = version + 1,
                withdrawn_at = CASE WHEN :withdrawn THEN coalesce(withdrawn_at, :at) END
            WHERE code = :code
            """)
    int changeSkill(String code, String labelFr, String labelEn, boolean withdrawn, Instant at);

    @Query("""
            UPDATE equipment_type
            SET label_fr = :labelFr, label_en = :labelEn, version = version + 1,
                withdrawn_at = CASE WHEN :withdrawn THEN coalesce(withdrawn_at, :at) END
            WHERE code = :code
            """)
    int changeEquipment(String code, String labelFr, String labelEn, boolean withdrawn, Instant at);

    /** Who changed a code last; of the first codes nobody is known. */
    @Query("""
            SELECT sequence, at, actor FROM nomenclature_entry WHERE code = :code ORDER BY version DESC LIMIT 1
            """)
    Optional<NomenclatureEntryRow> latestEntry(String code);

    /** Writes down what a code is now. */
    @Query("""
            INSERT INTO nomenclature_entry (at, actor, kind, code, label_fr, label_en, withdrawn_at, version)
            SELECT :at, :actor, CASE version WHEN 0 THEN 'REGISTERED' ELSE 'CHANGED' END,
                   code, label_fr, label_en, withdrawn_at, version
            FROM (SELECT code, label_fr, label_en, withdrawn_at, version FROM skill
                  UNION ALL
                  SELECT code, label_fr, label_en, withdrawn_at, version FROM equipment_type) known
            WHERE code = :code
            """)
    int note(Instant at, String actor, String code);
}
