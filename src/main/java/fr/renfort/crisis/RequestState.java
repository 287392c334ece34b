package fr.renfort.crisis;

import java.util.EnumSet;
import java.util.Set;

/** Where a request for reinforcement stands. */
public enum RequestState {
    /** Stored, and planned with the severity that was declared. */
    SUBMITTED,
    /** Weighed by a coordinator. */
    TRIAGED,
    /** Help is under way. */
    ACTIVE,
    /** Help is going home. */
    DEMOBILISING,
    /** Over. */
    CLOSED,
    /** Turned down by a coordinator. */
    REFUSED,
    /** Taken back. */
    CANCELLED;

    private static final Set<RequestState> ENDS = EnumSet.of(CLOSED, REFUSED, CANCELLED);
    private static final Set<RequestState> WEIGHABLE = EnumSet.of(SUBMITTED, TRIAGED, ACTIVE);

    /** Whether the request has not ended. */
    public boolean live() {
        return !ENDS.contains(this);
    }

    /** Whether a request in this state can be taken to another one; none comes back from an end. */
    public boolean leadsTo(RequestState next) {
        return switch (next) {
            case SUBMITTED -> false;
            case TRIAGED -> this == SUBMITTED;
            case ACTIVE -> this == TRIAGED;
            case DEMOBILISING -> this == ACTIVE;
            case CLOSED -> this == DEMOBILISING;
            case REFUSED, CANCELLED -> live();
        };
    }

    /** Whether it can be weighed, for the first time or again: until help goes home. */
    public boolean weighable() {
        return WEIGHABLE.contains(this);
    }

    /** Whether taking a request here needs a reason. */
    public boolean needsReason() {
        return this == REFUSED || this == CANCELLED;
    }
}
