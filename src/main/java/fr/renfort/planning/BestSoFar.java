package fr.renfort.planning;

import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.function.Supplier;

/** The best plan found until now. It stays as it is when better ones are found, and may be read in any thread. */
public final class BestSoFar {
    private final Supplier<Plan> plan;
    private final Score score;
    private final long steps;
    private final Duration elapsed;

    /** @param plan asked when somebody reads it: better plans come faster than most listeners look at them */
    BestSoFar(Supplier<Plan> plan, Score score, long steps, Duration elapsed) {
        this.plan = plan;
        this.score = score;
        this.steps = steps;
        this.elapsed = elapsed;
    }

    /** Written out at each call. */
    public Plan plan() {
        return plan.get();
    }

    public Score score() {
        return score;
    }

    /** Steps of improvement made. */
    public long steps() {
        return steps;
    }

    /** Since planning began. */
    public Duration elapsed() {
        return elapsed;
    }
}
