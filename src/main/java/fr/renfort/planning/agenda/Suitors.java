package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.ExpertNeed;
import java.util.List;

/** What is the same for all shifts of a need: who has the level and lives near enough (E1, E3), and when the last could be there. */
final class Suitors {
    static final Suitors NONE = new Suitors(List.of(), List.of(), new byte[0], 0);

    private final List<Candidate> all;
    private final List<Candidate> suited;
    private final byte[] levelsAbove;
    private final int allComeWithin;

    private Suitors(List<Candidate> all, List<Candidate> suited, byte[] levelsAbove, int allComeWithin) {
        this.all = all;
        this.suited = suited;
        this.levelsAbove = levelsAbove;
        this.allComeWithin = allComeWithin;
    }

    /** @param shift any one of the need */
    static Suitors of(Shift shift, List<Candidate> all) {
        List<Candidate> suited = all.stream()
                .filter(candidate -> ExpertEligibility.levelSuffices(shift, candidate))
                .filter(candidate -> ExpertEligibility.nearEnough(shift, candidate))
                .toList();
        int allComeWithin = all.stream()
                .mapToInt(candidate -> ExpertEligibility.soonest(shift, candidate))
                .max()
                .orElse(0);
        return new Suitors(all, suited, levelsAbove(shift.need(), all), allComeWithin);
    }

    private static byte[] levelsAbove(ExpertNeed need, List<Candidate> all) {
        byte[] above = new byte[all.size()];
        for (Candidate candidate : all) {
            int level = candidate.levelIn(need.skill());
            above[candidate.index()] = (byte) Math.max(0, level - need.seats().minimumLevel());
        }
        return above;
    }

    /** In the order of their index. */
    List<Candidate> all() {
        return all;
    }

    /** In the order of the experts. */
    List<Candidate> suited() {
        return suited;
    }

    /** The candidate's levels above the minimum; 0 for whoever is at it, or below. */
    int levelsAbove(Candidate candidate) {
        return levelsAbove[candidate.index()];
    }

    /** Minutes from now after which everybody can be there, suited or not. */
    int allComeWithin() {
        return allComeWithin;
    }
}
