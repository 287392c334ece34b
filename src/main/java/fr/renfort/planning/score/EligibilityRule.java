package fr.renfort.planning.score;

/** What an expert, or a lot, must satisfy to serve at all; E6 holds for both. */
public enum EligibilityRule {
    /** The level in the need's skill. */
    E1,
    /** One availability window covers the way and the duty. */
    E2,
    /** The way is no longer than the expert accepts. */
    E3,
    /** Early enough before the duty's end. */
    E4,
    /** Not excluded from this need. */
    E5,
    /** Not needed at home. */
    E6,
    /** The lot's type is the need's. */
    TYPE,
    /** The way is no longer than the lot's owner accepts. */
    TRAVEL,
    /** The lot arrives before the window's end. */
    LATE,
    /** One availability window covers handling, the way and the need. */
    AVAILABILITY,
    /** The lot is not excluded from this need. */
    EXCLUDED
}
