package fr.renfort.planning.rules;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.HomeWork;

/** H1: what is missing between two pieces of work of one expert. Minutes. */
public final class Rest {
    /** Work whose starts are this far apart is not looked at. */
    public static final int REACH_MINUTES = 2_880;

    private Rest() {}

    /** Between two duties in H1's order: rest and road missing, plus what they have in common. */
    public static int missing(Candidate expert, Duty earlier, Duty later) {
        if (later.start() - earlier.start() >= REACH_MINUTES) {
            return 0;
        }
        int road = earlier.onSite() && later.onSite() ? earlier.site().roadTo(later.site()) : 0;
        return missing(expert, road, earlier.end(), later.start(), later.end());
    }

    /** Between a duty and a block of home work, whichever comes first. */
    public static int missing(Candidate expert, Duty duty, HomeWork block) {
        if (Math.abs(duty.start() - block.start()) >= REACH_MINUTES) {
            return 0;
        }
        int road = duty.onSite() ? expert.roadTo(duty.site()) : 0;
        return duty.start() <= block.start()
                ? missing(expert, road, duty.end(), block.start(), block.end())
                : missing(expert, road, block.end(), duty.start(), duty.end());
    }

    private static int missing(Candidate expert, int road, int earlierEnd, int laterStart, int laterEnd) {
        int needed = expert.organisation().dailyRestMinutes() + road;
        int gap = Math.max(0, laterStart - earlierEnd);
        int common = Math.max(0, Math.min(earlierEnd, laterEnd) - laterStart);
        return Math.max(0, needed - gap) + common;
    }
}
