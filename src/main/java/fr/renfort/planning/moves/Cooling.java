package fr.renfort.planning.moves;

import java.util.Random;

/**
 * Simulated annealing in cycles: what makes the roster worse is accepted by chance, the less the cooler it is. Each cycle is twice as long as the one
 * before, so that the search is good at any time and goes by what was tried, never by a clock. The first begins cool, to be soon better than the
 * first plan; every other one lets go of what is served more easily than the rest, to leave what only looks the best. Not thread-safe.
 */
final class Cooling {
    /** Tries of the first cycle: about a second's. */
    private static final long FIRST_CYCLE = 60_000;
    /** Minutes of soft penalty that are accepted once in e times when the first cycle begins. */
    private static final double LUKEWARM = 30;
    /** The same when any other cycle begins. */
    private static final double HOT = 300;
    /** The same when a cycle ends. */
    private static final double COLD = 2;
    /** Minutes of soft penalty that a point of medium penalty weighs like, by turns. */
    private static final double[] MEDIUM_WEIGHTS = {100, 10};
    /** Tries between two looks at the temperature. */
    private static final int PACE = 64;

    private final Random random;
    private int cycle;
    private long tried;
    private long length = FIRST_CYCLE;
    private double begins = LUKEWARM;
    private double temperature = LUKEWARM;

    Cooling(Random random) {
        this.random = random;
    }

    /** To be told of each try; whether a new cycle begins with it. */
    boolean turns() {
        tried++;
        if (tried == length) {
            cycle++;
            tried = 0;
            length *= 2;
            begins = HOT;
            temperature = HOT;
            return true;
        }
        if (tried % PACE == 0) {
            temperature = begins * StrictMath.pow(COLD / begins, (double) tried / length);
        }
        return false;
    }

    /** Whether a change of penalty is accepted: always when it is not for the worse. */
    boolean accepts(long mediumMore, long softMore) {
        if (mediumMore < 0 || (mediumMore == 0 && softMore <= 0)) {
            return true;
        }
        double weight = MEDIUM_WEIGHTS[cycle % MEDIUM_WEIGHTS.length];
        double worse = weight * mediumMore + Math.max(0, softMore);
        return random.nextDouble() < StrictMath.exp(-worse / temperature);
    }
}
