package fr.renfort.territory;

/** What becomes of equipment that is lent. */
public enum EquipmentKind {
    /** Comes back. */
    RETURNABLE,
    /** Is used up. */
    CONSUMABLE,
    /** Does not travel and can be divided. */
    LICENCE
}
