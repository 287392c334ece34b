package fr.renfort.planning.explain;

import java.time.Instant;
import java.util.Comparator;

/**
 * One thing asked for less strictly, by a fixed step, so that somebody could take an empty seat, or a lot be lent, with nothing
 * else moved and no hard rule broken any further.
 */
public sealed interface Relaxation {
    /** The cheaper first; at the same cost in the order of the dimensions. */
    Comparator<Relaxation> CHEAPEST_FIRST =
            Comparator.comparingLong(Relaxation::cost).thenComparing(Relaxation::dimension);

    /** The expert, or the lot, that could then serve: of several the nearest miss. */
    String id();

    Dimension dimension();

    /** What it asks of people, in minutes of somebody's time or patience: the less, the sooner it is proposed. */
    long cost();

    /** What can be asked for less strictly; of two that cost the same the first is proposed. */
    enum Dimension {
        TRAVEL,
        START,
        LENDER,
        LEVEL,
        MODE
    }

    /**
     * A longer way than the expert, or the lot's owner, accepts. Costs it there and back.
     *
     * @param minutes more one way, 15 to 120 in steps of 15
     * @param travelMinutes the way
     * @param maxTravelMinutes what is accepted
     */
    record MoreTravel(String id, int minutes, int travelMinutes, int maxTravelMinutes) implements Relaxation {
        static final int STEP = 15;
        static final int MOST = 120;

        @Override
        public Dimension dimension() {
            return Dimension.TRAVEL;
        }

        @Override
        public long cost() {
            return 2L * minutes;
        }
    }

    /**
     * What is open of the shift begins later and ends when it did, with enough left to be a duty; of equipment, the window
     * begins later. Costs the wait.
     *
     * @param hours 1 to 24
     * @param start the new one
     */
    record LaterStart(String id, int hours, Instant start) implements Relaxation {
        static final int MOST = 24;

        @Override
        public Dimension dimension() {
            return Dimension.START;
        }

        @Override
        public long cost() {
            return 60L * hours;
        }
    }

    /**
     * One more person of a lender on a day. Costs half a day.
     *
     * @param maxLentPerDay what the lender accepts now
     */
    record OneMoreLent(String id, String organisation, int maxLentPerDay) implements Relaxation {
        @Override
        public Dimension dimension() {
            return Dimension.LENDER;
        }

        @Override
        public long cost() {
            return 300;
        }
    }

    /**
     * The minimum level one lower. Costs a day of two.
     *
     * @param level the one to accept, 1 or 2
     */
    record LowerLevel(String id, int level) implements Relaxation {
        @Override
        public Dimension dimension() {
            return Dimension.LEVEL;
        }

        @Override
        public long cost() {
            return 720;
        }
    }

    /** The work done from afar instead of on site. Costs more than another level: the work itself changes. */
    record Remote(String id) implements Relaxation {
        @Override
        public Dimension dimension() {
            return Dimension.MODE;
        }

        @Override
        public long cost() {
            return 960;
        }
    }
}
