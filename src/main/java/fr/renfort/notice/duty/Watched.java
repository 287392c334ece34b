package fr.renfort.notice.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody looks after a request.
 *
 * @param acknowledged null: no coordinator has said so yet
 * @param escalations who was told since because of that, in order
 */
public record Watched(UUID request, @Nullable Acknowledgement acknowledged, List<Escalation> escalations) {

    public Watched {
        escalations = List.copyOf(escalations);
    }

    /** That a coordinator has seen it. */
    public record Acknowledgement(Instant at, String by) {}

    /**
     * That somebody further was told.
     *
     * @param recipient their name
     * @param national whether it is the national centre
     */
    public record Escalation(int step, Instant at, String recipient, boolean national) {}
}
