package fr.renfort.notice.duty;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("request_acknowledgement")
record AcknowledgementRow(@Id UUID requestId, Instant acknowledgedAt, String acknowledgedBy) {}
