package fr.renfort.notice;

/** What somebody is told. */
enum NoticeKind {
    /** A hospital asks for reinforcement. */
    REQUEST,
    /** A request was not acknowledged in time. */
    ESCALATION,
    REQUEST_TRIAGED,
    REQUEST_ENDED,
    /** A lender is asked for somebody or something, and answers by a deadline. */
    QUESTION,
    WITHDRAWAL,
    OFFER,
    REFUSAL,
    EXPIRY,
    COMMITMENT,
    DEPARTURE,
    SHORTENED,
    RECALL,
    NO_SHOW,
    RELEASE;

    /** Whether it is about a request, and not about a mission or a loan. */
    boolean ofRequest() {
        return this == REQUEST || this == ESCALATION || this == REQUEST_TRIAGED || this == REQUEST_ENDED;
    }
}
