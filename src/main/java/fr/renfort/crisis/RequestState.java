package fr.renfort.crisis;

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

    /** Whether the request has not ended. */
    public boolean live() {
        return ordinal() < CLOSED.ordinal();
    }

    /** Whether a request in this state can be taken to another one; none comes back from an end. */
    public boolean leadsTo(RequestState next) {
        return switch (next) {
            case SUBMITTED -> false;
            case TRIAGED, ACTIVE, DEMOBILISING, CLOSED -> live() && next.ordinal() == ordinal() + 1;
            case REFUSED, CANCELLED -> live();
        };
    }

    /** Whether it can be weighed, for the first time or again: until help goes home. */
    public boolean weighable() {
        return ordinal() < DEMOBILISING.ordinal();
    }

    /** Whether taking a request here needs a reason. */
    public boolean needsReason() {
        return this == REFUSED || this == CANCELLED;
    }
}
