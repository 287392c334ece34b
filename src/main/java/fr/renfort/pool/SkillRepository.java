package fr.renfort.pool;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SkillRepository extends GenericRepository<SkillRow, UUID> {

    @Query("""
            INSERT INTO expert_skill (expert_id, region_code, lender_id, skill_code, level, evidence, expires_on)
            VALUES (:expertId, :regionCode, :lenderId, :skillCode, :level, :evidence, :expiresOn)
            """)
    void insert(List<SkillRow> skills);

    @Query("DELETE FROM expert_skill WHERE expert_id = :expert")
    void removeAllOf(UUID expert);

    @Query("DELETE FROM expert_skill WHERE expert_id IN (:experts)")
    void removeAllOf(Collection<UUID> experts);

    @Query("SELECT expert_skill.* FROM expert_skill WHERE expert_id IN (:experts) ORDER BY expert_id, skill_code")
    List<SkillRow> of(Collection<UUID> experts);

    @Query("""
            SELECT s.* FROM expert_skill s JOIN expert e ON e.id = s.expert_id
            WHERE e.region_code = :region AND e.withdrawn_at IS NULL
            ORDER BY s.expert_id, s.skill_code
            """)
    List<SkillRow> inThePoolOf(String region);
}
