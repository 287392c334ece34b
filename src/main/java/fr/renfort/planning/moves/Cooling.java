package fr.renfort.planning.moves;

import java.util.Random;

/**
 * Simulated annealing in cycles: what makes the roster worse is accepted by chance, the less the cooler it is. Each cycle is twice as long as the one
 * before, so that the search is good at any time and goes by what was tried, never by a clock. Not thread-safe.
 */
final class Cooling {
    /** Tries of the first cycle: about a second's. */
    private static final long FIRST_CYCLE = 60_000;
    /** Minutes of soft penalty that are accepted once in e times when a cycle begins, and when it ends. */
    private static final double HOT = 300;

    private static final double COLD = 2;
    /** A point of medium penalty weighs like so many of soft penalty: hardly ever accepted, but not never. */
    private static final double MEDIUM_WEIGHT = 100;
    /** Tries between two looks at the temperature. */
    private static final int PACE = 64;

    private final Random random;
    private long tried;
    private long cycle = FIRST_CYCLE;
    private double temperature = HOT;

    Cooling(Random random) {
        this.random = random;
    }

    /** To be told of each try; whether a new cycle begins with the next one. */
    boolean turns() {
        tried++;
        if (tried == cycle) {
            tried = 0;
            cycle *= 2;
            temperature = HOT;
            return true;
        }
        if (tried % PACE == 0) {
            temperature = HOT * StrictMath.pow(COLD / HOT, (double) tried / cycle);
        }
        return false;
    }

    /** Whether a change of penalty is accepted: always when it is not for the worse. */
    boolean accepts(long mediumMore, long softMore) {
        if (mediumMore < 0 || (mediumMore == 0 && softMore <= 0)) {
            return true;
        }
        double worse = MEDIUM_WEIGHT * mediumMore + Math.max(0, softMore);
        return random.nextDouble() < StrictMath.exp(-worse / temperature);
    }
}
