package fr.renfort.graphql.live;

/** Ends a conversation. Carries no stack: it is the client's affair. */
final class HangUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final CloseCode code;

    /** @param reason what the client is told; at most 123 bytes of it are sent */
    HangUp(CloseCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    HangUp(CloseCode code) {
        this(code, code.reason());
    }

    CloseCode code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
