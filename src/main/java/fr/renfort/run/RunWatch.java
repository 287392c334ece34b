package fr.renfort.run;

import fr.renfort.planning.BestSoFar;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.score.Score;
import org.jspecify.annotations.Nullable;

/** Remembers the first and the best plan of a search, for its own thread. */
final class RunWatch implements PlanListener {

    private final PlanListener further;
    private @Nullable BestSoFar first;
    private @Nullable BestSoFar best;

    /** @param further hears of each too */
    RunWatch(PlanListener further) {
        this.further = further;
    }

    @Override
    public void better(BestSoFar better) {
        if (first == null) {
            first = better;
        }
        best = better;
        further.better(better);
    }

    /** Null before the first complete plan. */
    @Nullable
    BestSoFar best() {
        return best;
    }

    /** Whether a score is better than that of the first complete plan. */
    boolean improvedBy(Score score) {
        return first != null && score.compareTo(first.score()) > 0;
    }
}
