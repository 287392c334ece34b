package fr.renfort.crisis;

import fr.renfort.vocabulary.RegionEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hospital's request for reinforcement (demande de renfort).
 *
 * @param triage how a coordinator weighed it; null: not yet
 * @param version how often it was changed
 */
public record ReinforcementRequest(
        UUID id,
        Origin origin,
        RequestState state,
        @Nullable Triage triage,
        @Nullable Ending ending,
        int version) {

    /**
     * What it was when it came in.
     *
     * @param region code of the region
     * @param hospital legal entity
     * @param declaredSeverity 1 to 3, as the hospital declares it
     * @param comment at most 2000 characters
     */
    public record Origin(
            String region,
            UUID hospital,
            UUID incident,
            int declaredSeverity,
            @Nullable String comment,
            Submission submission) {}

    /**
     * How it came in.
     *
     * @param by account that submitted it
     * @param call the call that a coordinator noted it from; null: submitted directly
     */
    public record Submission(
            Instant at, String by, @Nullable PhoneCall call) {}

    /**
     * How a coordinator weighed it.
     *
     * @param severity 1 to 4: what the grid suggests, or what the coordinator decided instead
     */
    public record Triage(TriageGrid grid, int severity, Instant at, String by) {}

    /**
     * When and why it ended.
     *
     * @param at whole minute
     * @param reason always there for one that was refused or cancelled
     */
    public record Ending(Instant at, @Nullable String reason) {}

    ReinforcementRequest to(RequestState next, @Nullable Ending itsEnding) {
        return new ReinforcementRequest(id, origin, next, triage, itsEnding, version + 1);
    }

    /** Weighed, for the first time or again; help that is under way stays so. */
    ReinforcementRequest weighed(Triage newTriage) {
        RequestState next = state == RequestState.SUBMITTED ? RequestState.TRIAGED : state;
        return new ReinforcementRequest(id, origin, next, newTriage, ending, version + 1);
    }

    RegionEvent.RequestEnded endedEvent(boolean exercise) {
        return new RegionEvent.RequestEnded(
                origin.region(), id, origin.hospital(), origin.incident(), exercise, state.name());
    }
}
