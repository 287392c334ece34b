package fr.renfort.crisis;

import fr.renfort.vocabulary.SkillCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("expert_need")
record ExpertNeedRow(
        @Id UUID id,
        String regionCode,
        UUID hospitalId,
        UUID requestId,
        int position,
        String skillCode,
        int minimumLevel,
        int headcount,
        int priority,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate reviewOn,
        String mode,
        String pattern) {

    static ExpertNeedRow of(ReinforcementRequest request, int position, Need.OfExperts asked) {
        return new ExpertNeedRow(
                UUID.randomUUID(),
                request.origin().region(),
                request.origin().hospital(),
                request.id(),
                position,
                asked.skill().value(),
                asked.minimumLevel(),
                asked.headcount(),
                asked.priority(),
                asked.window().from(),
                asked.window().to(),
                asked.window().reviewOn(),
                asked.work().mode().name(),
                asked.work().pattern().name());
    }

    ExpertNeed need() {
        return new ExpertNeed(
                id,
                requestId,
                new Need.OfExperts(
                        new SkillCode(skillCode),
                        minimumLevel,
                        headcount,
                        priority,
                        new NeedWindow(startsAt, endsAt, reviewOn),
                        new Need.Work(Need.Mode.valueOf(mode), Need.Pattern.valueOf(pattern))));
    }
}
