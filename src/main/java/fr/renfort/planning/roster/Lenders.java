package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.rules.HardDutyRules;
import fr.renfort.planning.score.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many experts each organisation has on duty on each local day: H4. */
final class Lenders {
    private final Tally tally;
    private final Days days;
    private final int[][] lentOf;

    Lenders(List<Candidate> experts, Days days, Tally tally) {
        this.tally = tally;
        this.days = days;
        Map<Organisation, int[]> lent = new HashMap<>();
        this.lentOf = new int[experts.size()][];
        for (Candidate expert : experts) {
            lentOf[expert.index()] = lent.computeIfAbsent(expert.organisation(), key -> new int[days.count()]);
        }
    }

    /** The expert is on duty on that day. */
    void add(Candidate expert, int day) {
        change(expert, day, 1);
    }

    /** The expert is not on duty on that day any more. */
    void remove(Candidate expert, int day) {
        change(expert, day, -1);
    }

    /** Whether the expert's organisation lends nobody more on that day. */
    boolean full(Candidate expert, int day) {
        return over(expert, day) >= 0;
    }

    /** How many more experts than it lends the organisation has on duty on that day; negative: so many fewer. */
    int over(Candidate expert, int day) {
        return lentOf[expert.index()][days.position(day)]
                - expert.organisation().maxLentPerDay();
    }

    private void change(Candidate expert, int day, int experts) {
        int[] lent = lentOf[expert.index()];
        int position = days.position(day);
        int most = expert.organisation().maxLentPerDay();
        tally.add(Rule.H4, -HardDutyRules.pointsForLent(lent[position], most));
        lent[position] += experts;
        tally.add(Rule.H4, HardDutyRules.pointsForLent(lent[position], most));
    }
}
