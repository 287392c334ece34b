package fr.renfort.crisis;

/** What requests are listed by. */
public enum RequestOwner {
    /** Their region, by its code. */
    REGION,
    /** The legal entity that asks. */
    HOSPITAL,
    /** The incident that they are for. */
    INCIDENT
}
