package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.ExpertNeed;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Who may take the open duties of one shift, and how late each would be. */
public final class Admission {
    private static final int[] NOBODY_LATE = {};

    private final List<Candidate> candidates;
    private final BitSet admitted = new BitSet();
    private final int[] lateMinutes;
    private final byte[] levelsAbove;

    Admission(Shift shift, List<Candidate> all, ExpertEligibility eligibility) {
        levelsAbove = levelsAbove(shift.need(), all);
        candidates = all.stream()
                .filter(candidate -> eligibility.eligible(shift, candidate))
                .toList();
        candidates.forEach(candidate -> admitted.set(candidate.index()));
        int[] late = all.stream()
                .mapToInt(candidate ->
                        eligibility.arrival(shift, candidate) - shift.span().openStart())
                .toArray();
        lateMinutes = Arrays.stream(late).anyMatch(minutes -> minutes > 0) ? late : NOBODY_LATE;
    }

    private static byte[] levelsAbove(ExpertNeed need, List<Candidate> all) {
        byte[] above = new byte[all.size()];
        for (Candidate candidate : all) {
            int level = candidate.levelIn(need.skill());
            above[candidate.index()] = (byte) Math.max(0, level - need.seats().minimumLevel());
        }
        return above;
    }

    /** In the order of the experts. */
    public List<Candidate> candidates() {
        return candidates;
    }

    public boolean admits(Candidate candidate) {
        return admitted.get(candidate.index());
    }

    /** How long after the start of an open duty the candidate, eligible or not, arrives; 0: in time. */
    public int lateMinutes(Candidate candidate) {
        return lateMinutes.length == 0 ? 0 : lateMinutes[candidate.index()];
    }

    /** The candidate's levels above the minimum; 0 for whoever is at it, or below. */
    public int levelsAbove(Candidate candidate) {
        return levelsAbove[candidate.index()];
    }
}
