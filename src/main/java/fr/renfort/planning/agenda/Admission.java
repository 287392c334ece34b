package fr.renfort.planning.agenda;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Who may take the open duties of one shift, and how late each would be. */
public final class Admission {
    private static final int[] NOBODY_LATE = {};

    private final Suitors suitors;
    private final List<Candidate> candidates;
    private final BitSet admitted = new BitSet();
    private final int[] lateMinutes;

    /** Of a shift that is not over. */
    Admission(Shift shift, Suitors suitors, ExpertEligibility eligibility) {
        this.suitors = suitors;
        candidates = suitors.suited().stream()
                .filter(candidate -> eligibility.eligible(shift, candidate))
                .toList();
        candidates.forEach(candidate -> admitted.set(candidate.index()));
        lateMinutes = lateMinutes(shift, suitors, eligibility);
    }

    private Admission() {
        suitors = Suitors.NONE;
        candidates = List.of();
        lateMinutes = NOBODY_LATE;
    }

    /** Nobody may. */
    static Admission closed() {
        return new Admission();
    }

    private static int[] lateMinutes(Shift shift, Suitors suitors, ExpertEligibility eligibility) {
        int start = shift.span().openStart();
        if (suitors.allComeWithin() <= start) {
            return NOBODY_LATE;
        }
        int[] late = suitors.all().stream()
                .mapToInt(candidate -> eligibility.arrival(shift, candidate) - start)
                .toArray();
        return Arrays.stream(late).anyMatch(minutes -> minutes > 0) ? late : NOBODY_LATE;
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
        return suitors.levelsAbove(candidate);
    }
}
