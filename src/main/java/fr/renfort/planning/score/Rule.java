package fr.renfort.planning.score;

/** The rules of the planning model, by their names there. */
public enum Rule {
    /** Rest. */
    H1(Level.HARD),
    /** Week. */
    H2(Level.HARD),
    /** Days. */
    H3(Level.HARD),
    /** Lender. */
    H4(Level.HARD),
    /** Lot. */
    H5(Level.HARD),
    /** Duties without an expert, empty shifts, late arrivals. */
    M1(Level.MEDIUM),
    /** Missing equipment. */
    M2(Level.MEDIUM),
    /** Near-term moves of who was published. */
    M3(Level.MEDIUM),
    /** Stays: handovers, travel, idle days; loans: travel and handling. */
    S1(Level.SOFT),
    /** Fairness. */
    S2(Level.SOFT),
    /** Overqualification. */
    S3(Level.SOFT),
    /** Disruption. */
    S4(Level.SOFT),
    /** Reserve. */
    S5(Level.SOFT),
    /** Surplus of equipment. */
    S6(Level.SOFT);

    private final Level level;

    Rule(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** A breach of a higher level outweighs any number of breaches of a lower one. */
    public enum Level {
        HARD,
        MEDIUM,
        SOFT
    }
}
