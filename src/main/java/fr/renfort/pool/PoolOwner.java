package fr.renfort.pool;

/** What experts and lots are listed by. */
public enum PoolOwner {
    /** Their region, by its code. */
    REGION,
    /** The organisation that lends them. */
    LENDER
}
