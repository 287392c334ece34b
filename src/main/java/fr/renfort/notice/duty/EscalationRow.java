package fr.renfort.notice.duty;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

@Introspected
record EscalationRow(UUID requestId, int step, Instant escalatedAt, String recipient, boolean national) {

    Watched.Escalation escalation() {
        return new Watched.Escalation(step, escalatedAt, recipient, national);
    }
}
