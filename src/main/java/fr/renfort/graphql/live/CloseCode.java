package fr.renfort.graphql.live;

/** Why the service ends a conversation: codes of WebSocket (RFC 6455) and of graphql-transport-ws. */
enum CloseCode {
    /** The node stops; another one goes on. */
    GOING_AWAY(1001, "Going away"),
    /** The node has no room, or the client does not keep pace; clients try again. */
    TRY_AGAIN_LATER(1013, "Try again later"),
    BAD_MESSAGE(4400, "Invalid message"),
    /** Something was asked for before the conversation was opened. */
    UNAUTHORIZED(4401, "Unauthorized"),
    /** Whoever is at the other end is not known, or no longer. */
    FORBIDDEN(4403, "Forbidden"),
    SUBPROTOCOL_NOT_ACCEPTABLE(4406, "Subprotocol not acceptable"),
    INITIALISATION_TIMEOUT(4408, "Connection initialisation timeout"),
    SUBSCRIBER_EXISTS(4409, "Subscriber already exists"),
    TOO_MANY_INITIALISATIONS(4429, "Too many initialisation requests"),
    INTERNAL(4500, "Internal server error");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    int number() {
        return number;
    }

    String reason() {
        return reason;
    }
}
