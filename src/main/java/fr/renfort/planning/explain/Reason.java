package fr.renfort.planning.explain;

import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One reason why an expert cannot take a duty, or a lot cannot be lent. */
public sealed interface Reason {
    /** How far from possible, in minutes or what weighs like them: the less, the nearer the miss. */
    long distance();

    /**
     * E1.
     *
     * @param level 0: has not the skill
     */
    record LevelTooLow(int level, int minimumLevel) implements Reason {
        @Override
        public long distance() {
            return 1_440L * (minimumLevel - level);
        }
    }

    /**
     * E2, AVAILABILITY: no availability window covers what is needed.
     *
     * @param needed from leaving home to the duty's end (of a lot: from packing to being clean again)
     * @param missingMinutes how much the best window lacks
     * @param availableFrom start of the next window that begins after the needed start; absent: none
     */
    record Unavailable(
            TimeWindow needed,
            long missingMinutes,
            @Nullable Instant availableFrom) implements Reason {
        @Override
        public long distance() {
            return missingMinutes;
        }
    }

    /** E3, TRAVEL: the way is longer than accepted. */
    record TooFar(int travelMinutes, int maxTravelMinutes) implements Reason {
        @Override
        public long distance() {
            return (long) travelMinutes - maxTravelMinutes;
        }
    }

    /** E3, TRAVEL: there is no way. */
    record NoWay() implements Reason {
        @Override
        public long distance() {
            return 100_000;
        }
    }

    /** E4, LATE: cannot be there early enough; also a lot that would come when nothing is missing any more. */
    record ArrivesTooLate(Instant arrival, Instant latest) implements Reason {
        @Override
        public long distance() {
            return java.time.Duration.between(latest, arrival).toMinutes();
        }
    }

    /**
     * E5, EXCLUDED: excluded from the need, or declined.
     *
     * @param until absent: for good
     */
    record Excluded(@Nullable Instant until) implements Reason {
        @Override
        public long distance() {
            return 50_000;
        }
    }

    /**
     * E6: needed at home.
     *
     * @param incident that hits the own information system; absent: it is the one of the site itself
     */
    record NeededAtHome(@Nullable String incident) implements Reason {
        @Override
        public long distance() {
            return 20_000;
        }
    }

    /** TYPE: equipment of another type. */
    record OtherType(String type) implements Reason {
        @Override
        public long distance() {
            return 100_000;
        }
    }

    /**
     * H1: on duty at the same time.
     *
     * @param promised on that duty, or serving it; else the plan only proposes it
     */
    record OnDutyElsewhere(AssignedDuty duty, String establishment, boolean promised, long commonMinutes)
            implements Reason {
        @Override
        public long distance() {
            return 660 + commonMinutes;
        }
    }

    /**
     * H1: too little rest between this and another duty.
     *
     * @param promised on that duty, or serving it; else the plan only proposes it
     */
    record TooLittleRest(AssignedDuty duty, String establishment, boolean promised, long missingMinutes)
            implements Reason {
        @Override
        public long distance() {
            return missingMinutes;
        }
    }

    /** H1: work at home at the same time, or too close. */
    record WorkAtHome(TimeWindow block, long missingMinutes) implements Reason {
        @Override
        public long distance() {
            return missingMinutes;
        }
    }

    /** H2: too many minutes in the seven days that begin on a day. */
    record WeekFull(LocalDate firstDay, long minutesOver, int maxWeeklyMinutes) implements Reason {
        @Override
        public long distance() {
            return minutesOver;
        }
    }

    /** H3: a seventh day of work in the seven days that begin on a day. */
    record NoDayOff(LocalDate firstDay) implements Reason {
        @Override
        public long distance() {
            return 1_440;
        }
    }

    /** H4: the lender has as many on duty on that day as it lends. */
    record LenderFull(String organisation, LocalDate day, int maxLentPerDay) implements Reason {
        @Override
        public long distance() {
            return 1_440;
        }
    }

    /** H5: the lot is lent for another need too close. */
    record LentElsewhere(String need, long commonMinutes) implements Reason {
        @Override
        public long distance() {
            return commonMinutes;
        }
    }
}
