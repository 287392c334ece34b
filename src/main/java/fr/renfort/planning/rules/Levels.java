package fr.renfort.planning.rules;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;

/** S3: how far somebody is above what is asked. */
public final class Levels {
    private Levels() {}

    /** What each level above the minimum costs; 0 for whoever is at it, or was pinned below it. */
    public static long cost(Duty duty, Candidate expert) {
        return (long) duty.shift().policy().prices().overqualification()
                * duty.admission().levelsAbove(expert);
    }
}
