package fr.renfort.crisis;

/** What incidents are listed by. */
public enum IncidentOwner {
    /** Their region, by its code. */
    REGION,
    /** The legal entity that is hit. */
    HOSPITAL,
    /** The site that is hit. */
    ESTABLISHMENT
}
