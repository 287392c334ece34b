package fr.renfort.mission;

/**
 * How far a request is served from now on.
 *
 * @param proposed by what is proposed, asked for or promised
 * @param committed by what is committed or further
 * @param arrived by who has arrived
 */
public record Coverage(Level proposed, Level committed, Level arrived) {

    /** Before there is anything for a request. */
    public static final Coverage NOTHING = new Coverage(Level.NONE, Level.NONE, Level.NONE);

    /** How much of what was asked for. */
    public enum Level {
        NONE,
        PARTIAL,
        FULL;

        /** Some of a whole; of an empty whole: none. */
        static Level of(long part, long whole) {
            if (part == 0) {
                return NONE;
            }
            return part < whole ? PARTIAL : FULL;
        }
    }
}
