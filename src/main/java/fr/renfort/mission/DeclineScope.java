package fr.renfort.mission;

/** For what a lender's no holds; planning respects it. */
public enum DeclineScope {
    /** Whatever falls on the dates that were asked for. */
    THESE_DATES,
    /** Every need of the incident. */
    THIS_INCIDENT,
    /** Every need there ever is. */
    ALWAYS
}
