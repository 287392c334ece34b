package fr.renfort.vocabulary;

/** What kind of mistake a caller can mend; the closed list that clients may switch on. */
public enum UserErrorCode {
    /** A value is missing or has the wrong form, length or range. */
    INVALID,
    /** Nothing with this id that the caller may see. */
    NOT_FOUND,
    /** The thing exists already, or the number is used by another. */
    TAKEN,
    /** The step is not possible from the present state. */
    WRONG_STATE,
    /** The caller's role or territory does not allow it. */
    FORBIDDEN,
    /** Somebody changed it since the caller read it. */
    STALE,
    /** Somebody is promised elsewhere, or a seat or lot is already taken. */
    CONFLICT,
    /** The idempotency key was used before with another input. */
    KEY_REUSED,
    /** The step would take back a promise; it must be confirmed. */
    PROMISED
}
