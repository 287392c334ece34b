package fr.renfort.territory;

import fr.renfort.vocabulary.SkillCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("skill")
record SkillRow(@Id String code, String labelFr, String labelEn) {

    SkillLabel label() {
        return new SkillLabel(new SkillCode(code), labelFr, labelEn);
    }
}
