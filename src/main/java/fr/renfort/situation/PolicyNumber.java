package fr.renfort.situation;

import fr.renfort.planning.facts.PlanningPolicy;
import java.util.function.ToIntFunction;

/** The single whole numbers of a planning policy, each with the range that a region may choose from. */
public enum PolicyNumber {
    /** Minutes: an open duty shorter than this is dropped, and nobody arrives with less than this left (E4). */
    SHORTEST_DUTY("shortestDutyMinutes", 0, 1_440, policy -> policy.times().shortestDuty()),
    /** Minutes: longest break within one stay (S1, and who stays near). */
    STAY_GAP("stayGapMinutes", 0, 10_080, policy -> policy.times().stayGap()),
    /** Minutes after now: how soon a moved duty is more than a nuisance (M3). */
    NEAR_TERM("nearTermMinutes", 0, 129_600, policy -> policy.times().nearTerm()),
    /** Minutes: least availability on a local day that counts in the reserve (S5). */
    RESERVE_AVAILABLE(
            "reserveAvailableMinutes", 0, 1_440, policy -> policy.times().reserveAvailable()),
    /** M2, medium. */
    MISSING_UNIT_DAY("missingUnitDay", 0, 10_000, policy -> policy.prices().missingUnitDay()),
    /** M3, medium. */
    NEAR_TERM_MOVE("nearTermMove", 0, 10_000, policy -> policy.prices().nearTermMove()),
    /** S1, minutes. */
    HANDOVER("handoverMinutes", "handover", 0, 10_000, policy -> policy.prices().handover()),
    /** S1, minutes. */
    IDLE_DAY("idleDayMinutes", "idleDay", 0, 10_000, policy -> policy.prices().idleDay()),
    /** S2: minutes squared by unit. */
    FAIRNESS_DIVISOR(
            "fairnessDivisor", 1, 100_000_000, policy -> policy.prices().fairnessDivisor()),
    /** S3, minutes. */
    OVERQUALIFICATION(
            "overqualificationMinutes",
            "overqualification",
            0,
            10_000,
            policy -> policy.prices().overqualification()),
    /** S4, minutes. */
    DISRUPTION(
            "disruptionMinutes",
            "disruption",
            0,
            10_000,
            policy -> policy.prices().disruption()),
    /** S5, minutes. */
    RESERVE_PER_EXPERT(
            "reservePerExpertMinutes",
            "reservePerExpert",
            0,
            10_000,
            policy -> policy.prices().reservePerExpert());

    private final String field;
    private final String stored;
    private final int least;
    private final int most;
    private final ToIntFunction<PlanningPolicy> reading;

    PolicyNumber(String field, int least, int most, ToIntFunction<PlanningPolicy> reading) {
        this(field, field, least, most, reading);
    }

    PolicyNumber(String field, String stored, int least, int most, ToIntFunction<PlanningPolicy> reading) {
        this.field = field;
        this.stored = stored;
        this.least = least;
        this.most = most;
        this.reading = reading;
    }

    /** Its name for callers; a unit in it where it has one. */
    public String field() {
        return field;
    }

    /** Its name where policies are stored and in files. */
    String stored() {
        return stored;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public int of(PlanningPolicy policy) {
        return reading.applyAsInt(policy);
    }
}
