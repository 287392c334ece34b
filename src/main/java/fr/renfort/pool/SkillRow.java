package fr.renfort.pool;

import fr.renfort.vocabulary.SkillCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("expert_skill")
record SkillRow(
        @Id UUID expertId,
        String regionCode,
        UUID lenderId,
        @Id String skillCode,
        int level,
        String evidence,
        @Nullable LocalDate expiresOn) {

    static SkillRow of(Expert expert, HeldSkill held) {
        return new SkillRow(
                expert.id(),
                expert.region(),
                expert.lender(),
                held.skill().value(),
                held.level(),
                held.evidence().name(),
                held.expiresOn());
    }

    HeldSkill skill() {
        return new HeldSkill(new SkillCode(skillCode), level, HeldSkill.Evidence.valueOf(evidence), expiresOn);
    }
}
