package fr.renfort.access;

/** In what capacity somebody, or the service itself, acts. */
public enum Role {
    /** Weighs requests and decides on plans, for the regions of an ARS. */
    COORDINATOR,
    /** Declares incidents and asks for reinforcement, for one legal entity. */
    HOSPITAL,
    /** Registers people and lots, answers proposals, for one organisation. */
    LENDER,
    /** Sees and answers what concerns one person. */
    EXPERT,
    /** Reads, for some regions. */
    OBSERVER,
    /** The service itself, planning one region. */
    PLANNER,
    /** Keeps the national registers: establishments, nomenclatures. */
    NATIONAL_ADMINISTRATOR
}
