package fr.renfort.territory;

/** How near a point is to the site it stands for. */
public enum CoordinateQuality {
    /** The address. */
    GOOD,
    /** The street or a neighbour. */
    MEDIUM,
    /** The town or commune: a few km off. */
    LOW
}
