package fr.renfort.planning.facts;

import java.util.List;

/**
 * Experts an incident needs.
 *
 * @param priority 1 to 3, 1 first
 * @param window no end known: the horizon
 */
public record ExpertNeed(
        String id,
        String incident,
        Seats seats,
        int priority,
        OpenWindow window,
        WorkingTime workingTime,
        List<Exclusion> exclusions) {
    public ExpertNeed {
        Checks.named(id, "an expert need");
        Checks.between(priority, 1, 3, "priority", "need " + id);
        exclusions = List.copyOf(exclusions);
    }

    public String skill() {
        return seats.skill();
    }

    public boolean onSite() {
        return workingTime.mode() == Mode.ON_SITE;
    }

    /** The same need worked from afar. */
    public ExpertNeed remote() {
        WorkingTime afar = new WorkingTime(Mode.REMOTE, workingTime.pattern());
        return new ExpertNeed(id, incident, seats, priority, window, afar, exclusions);
    }

    /**
     * Whom it takes.
     *
     * @param minimumLevel 1 to 3
     * @param headcount seats a shift
     */
    public record Seats(String skill, int minimumLevel, int headcount) {
        public Seats {
            Checks.named(skill, "a need's skill");
            Checks.between(minimumLevel, 1, 3, "minimumLevel", "a need for " + skill);
            Checks.between(headcount, 1, 50, "headcount", "a need for " + skill);
        }
    }

    /** Where and in which shifts the work is done. */
    public record WorkingTime(Mode mode, ShiftPattern pattern) {}

    /** Where the work is done. */
    public enum Mode {
        ON_SITE,
        REMOTE
    }

    /** This expert is not to serve this need in this window (no end: for good). */
    public record Exclusion(String expert, OpenWindow window) {}
}
