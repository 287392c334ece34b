package fr.renfort.planning.rules;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.PlanningPolicy;
import java.util.List;

/** S2: the more somebody has done lately, the more another minute weighs. */
public final class Fairness {
    private Fairness() {}

    /** What these open duties cost an expert. */
    static long cost(Candidate expert, List<Duty> openDuties) {
        PlanningPolicy policy = openDuties.get(0).shift().policy();
        return cost(policy, expert, openDuties.stream().mapToLong(Duty::minutes).sum());
    }

    /** What so many minutes of open duties cost an expert. */
    public static long cost(PlanningPolicy policy, Candidate expert, long openMinutes) {
        long worked = expert.expert().workedMinutesLast28Days();
        long divisor = policy.prices().fairnessDivisor();
        return square(worked + openMinutes) / divisor - square(worked) / divisor;
    }

    private static long square(long minutes) {
        return minutes * minutes;
    }
}
