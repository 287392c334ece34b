package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.HomeWork;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.rules.Rest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** H1 between duties and home work: it depends on no plan, so each is worked out once. */
final class RestAtHome {
    /** By duty, those of one shift share one; by expert: minutes missing and one more, or 0 when not worked out yet. */
    private final int[][] missing;

    RestAtHome(List<Duty> duties, int experts) {
        missing = new int[duties.size()][];
        Map<Shift, int[]> openOf = new HashMap<>();
        for (Duty duty : duties) {
            missing[duty.index()] =
                    duty.past() ? new int[experts] : openOf.computeIfAbsent(duty.shift(), key -> new int[experts]);
        }
    }

    int missing(Duty duty, Candidate expert) {
        int[] known = missing[duty.index()];
        if (known[expert.index()] == 0) {
            known[expert.index()] = 1 + compute(duty, expert);
        }
        return known[expert.index()] - 1;
    }

    private static int compute(Duty duty, Candidate expert) {
        List<HomeWork> blocks = expert.homeWork();
        int minutes = 0;
        for (int i = expert.homeWorkAfter(duty.start() - Rest.REACH_MINUTES);
                i < blocks.size() && blocks.get(i).start() - duty.start() < Rest.REACH_MINUTES;
                i++) {
            minutes += Rest.missing(expert, duty, blocks.get(i));
        }
        return minutes;
    }
}
