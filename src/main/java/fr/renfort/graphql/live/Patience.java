package fr.renfort.graphql.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a client is waited for. Not thread-safe. */
final class Patience {

    /** How long a client may take to take the reason for which it is hung up on. */
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final LiveLimits limits;
    private final Instant openedAt;
    private Instant heardAt;
    private @Nullable Instant pingedAt;
    private @Nullable Instant closingSince;

    Patience(LiveLimits limits, Instant now) {
        this.limits = limits;
        this.openedAt = now;
        this.heardAt = now;
    }

    /** What is to be done. */
    enum Step {
        WAIT,
        /** It has been silent for a while. */
        PING,
        /** It has not answered the ping. */
        GIVE_UP,
        /** It has not opened the conversation. */
        NOT_OPENED,
        /** It does not take the reason. */
        DROP
    }

    void heard(Instant now) {
        heardAt = now;
        pingedAt = null;
    }

    void closing(Instant now) {
        closingSince = now;
    }

    /** What is to be done now; a ping is noted as sent. */
    Step at(Instant now, boolean opened) {
        if (closingSince != null) {
            return now.isBefore(closingSince.plus(GOODBYE)) ? Step.WAIT : Step.DROP;
        }
        if (!opened && !now.isBefore(openedAt.plus(limits.init()))) {
            return Step.NOT_OPENED;
        }
        if (pingedAt != null) {
            return now.isBefore(pingedAt.plus(limits.ping())) ? Step.WAIT : Step.GIVE_UP;
        }
        if (now.isBefore(heardAt.plus(limits.ping()))) {
            return Step.WAIT;
        }
        pingedAt = now;
        return Step.PING;
    }
}
