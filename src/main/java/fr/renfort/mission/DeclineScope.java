package fr.renfort.mission;

/** For what a lender's no holds; planning respects it. */
public enum DeclineScope {
    /** Whatever falls on the dates that were asked for. */
    THESE_DATES,
    /** The incident, on the dates that were asked for: of who was recalled, let go early or did not come; nobody answers it. */
    THESE_DATES_HERE,
    /** Every need of the incident. */
    THIS_INCIDENT,
    /** Every need there ever is. */
    ALWAYS
}
