package fr.renfort.mission;

/** What missions and loans are listed by. */
public enum MissionOwner {
    /** The region that plans, by its code. */
    REGION,
    /** The organisation that lends. */
    LENDER,
    /** The legal entity that is helped. */
    HOSPITAL,
    /** The expert who goes; of missions alone. */
    EXPERT,
    /** The request that is served. */
    REQUEST,
    /** The plan that proposed them, or keeps what was published before. */
    PLAN
}
