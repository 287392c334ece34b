package fr.renfort.planning.facts;

import fr.renfort.planning.facts.ImpossibleFactException.MustBe;
import java.util.List;
import java.util.Map;

/**
 * The numbers by which a region weighs one plan against another: stored, changeable by its coordinator, recorded with every run.
 *
 * @param weights what an unserved need counts
 * @param times limits in minutes
 * @param prices of soft and medium rules, in minutes of somebody's time
 * @param congestionFactor of great-circle travel
 * @param reserveTargets experts to keep free, by skill
 */
public record PlanningPolicy(
        Weights weights, Times times, Prices prices, double congestionFactor, Map<String, Integer> reserveTargets) {
    public PlanningPolicy {
        Checks.that(
                congestionFactor >= 0.1 && congestionFactor <= 10,
                () -> new ImpossibleFactException(
                        "The congestionFactor (" + congestionFactor + ") of the policy must be 0.1 to 10.",
                        "congestionFactor",
                        congestionFactor,
                        MustBe.BETWEEN,
                        0.1,
                        10));
        reserveTargets = Map.copyOf(reserveTargets);
        reserveTargets.forEach((skill, target) -> Checks.between(target, 0, 100_000, "reserve target", skill));
    }

    /** The numbers of the planning model, without reserve targets. */
    public static PlanningPolicy defaults() {
        return new PlanningPolicy(Weights.DEFAULTS, Times.DEFAULTS, Prices.DEFAULTS, 1.15, Map.of());
    }

    public PlanningPolicy withReserveTargets(Map<String, Integer> targets) {
        return new PlanningPolicy(weights, times, prices, congestionFactor, targets);
    }

    /**
     * What an unserved need counts: by severity times by priority, times urgency.
     *
     * @param severity by severity 1 to 4, in this order
     * @param priority by priority 1 to 3, in this order
     * @param urgencies in the order of their ends; 1 after the last
     */
    public record Weights(List<Integer> severity, List<Integer> priority, List<Urgency> urgencies) {
        public static final Weights DEFAULTS = new Weights(
                List.of(1, 3, 10, 30), List.of(3, 2, 1), List.of(new Urgency(4_320, 4), new Urgency(10_080, 2)));

        public Weights {
            severity = List.copyOf(severity);
            priority = List.copyOf(priority);
            urgencies = List.copyOf(urgencies);
            Checks.between(severity.size(), 4, 4, "number of severity weights", "the policy");
            Checks.between(priority.size(), 3, 3, "number of priority weights", "the policy");
            severity.forEach(weight -> Checks.between(weight, 0, 1_000, "severity weight", "the policy"));
            priority.forEach(weight -> Checks.between(weight, 0, 1_000, "priority weight", "the policy"));
            checkOrder(urgencies);
        }

        private static void checkOrder(List<Urgency> urgencies) {
            for (int i = 1; i < urgencies.size(); i++) {
                Checks.that(
                        urgencies.get(i - 1).untilMinutes() < urgencies.get(i).untilMinutes(),
                        () -> new ImpossibleFactException(
                                "The urgencies of the policy (" + urgencies + ") must be in the order of their ends.",
                                "urgencies",
                                urgencies,
                                MustBe.IN_ORDER));
            }
        }

        public int of(int severityOfIncident, int priorityOfNeed) {
            return severity.get(severityOfIncident - 1) * priority.get(priorityOfNeed - 1);
        }

        /** How much an instant so many minutes after now counts. */
        public int urgency(long minutesFromNow) {
            for (Urgency urgency : urgencies) {
                if (minutesFromNow <= urgency.untilMinutes()) {
                    return urgency.factor();
                }
            }
            return 1;
        }
    }

    /** So much until so many minutes after now, sharp included. */
    public record Urgency(int untilMinutes, int factor) {
        public Urgency {
            Checks.between(untilMinutes, 0, 1_000_000, "untilMinutes", "an urgency");
            Checks.between(factor, 1, 1_000, "factor", "an urgency");
        }
    }

    /**
     * Limits, in minutes.
     *
     * @param shortestDuty an open duty shorter than this is dropped, and nobody arrives with less than this left
     * @param stayGap longest break within one stay
     * @param nearTerm how soon a moved duty is more than a nuisance
     * @param reserveAvailable least availability on a local day that counts in the reserve
     */
    public record Times(int shortestDuty, int stayGap, int nearTerm, int reserveAvailable) {
        public static final Times DEFAULTS = new Times(120, 2_280, 4_320, 360);

        public Times {
            Checks.between(shortestDuty, 0, 1_440, "shortestDuty", "the policy");
            Checks.between(stayGap, 0, 10_080, "stayGap", "the policy");
            Checks.between(nearTerm, 0, 1_000_000, "nearTerm", "the policy");
            Checks.between(reserveAvailable, 0, 1_440, "reserveAvailable", "the policy");
        }
    }

    /**
     * What things cost.
     *
     * @param missingUnitDay M2, medium: a unit missing for a day
     * @param nearTermMove M3, medium
     * @param handover S1: a duty that does not continue a stay
     * @param idleDay S1: a whole day between two duties of a stay
     * @param fairnessDivisor S2: minutes squared by unit
     * @param overqualification S3: each level above the minimum
     * @param disruption S4: each published expert or loan that moves
     * @param reservePerExpert S5: each expert short of the target, a day
     */
    public record Prices(
            int missingUnitDay,
            int nearTermMove,
            int handover,
            int idleDay,
            int fairnessDivisor,
            int overqualification,
            int disruption,
            int reservePerExpert) {
        public static final Prices DEFAULTS = new Prices(60, 60, 60, 120, 72_000, 30, 240, 300);

        public Prices {
            Checks.between(missingUnitDay, 0, 100_000, "missingUnitDay", "the policy");
            Checks.between(nearTermMove, 0, 100_000, "nearTermMove", "the policy");
            Checks.between(handover, 0, 100_000, "handover", "the policy");
            Checks.between(idleDay, 0, 100_000, "idleDay", "the policy");
            Checks.between(fairnessDivisor, 1, 100_000_000, "fairnessDivisor", "the policy");
            Checks.between(overqualification, 0, 100_000, "overqualification", "the policy");
            Checks.between(disruption, 0, 100_000, "disruption", "the policy");
            Checks.between(reservePerExpert, 0, 100_000, "reservePerExpert", "the policy");
        }
    }
}
