package fr.renfort.territory;

import fr.renfort.vocabulary.SkillCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("skill")
record SkillRow(
        @Id String code,
        String labelFr,
        String labelEn,
        @Nullable Instant withdrawnAt,
        int version) {

    SkillLabel label() {
        return new SkillLabel(new SkillCode(code), labelFr, labelEn, withdrawnAt, version);
    }
}
