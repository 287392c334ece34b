package fr.renfort.mission;

/** Who takes part in a mission or a loan. */
public enum Party {
    /** Of the region that plans. */
    COORDINATOR,
    /** The organisation that lends. */
    LENDER,
    /** The legal entity that is helped. */
    HOSPITAL,
    /** A timer. */
    MACHINE
}
