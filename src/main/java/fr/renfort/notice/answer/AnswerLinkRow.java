package fr.renfort.notice.answer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("answer_link")
record AnswerLinkRow(
        @Id String digest,
        String regionCode,
        UUID lenderId,
        UUID subjectId,
        UUID noticeId,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
