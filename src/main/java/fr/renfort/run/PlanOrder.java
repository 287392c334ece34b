package fr.renfort.run;

import fr.renfort.planning.Budget;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is asked for and made at once, in the asking process.
 *
 * @param ahead how far it looks
 * @param improving how long it is improved once it is complete; null: as long as the steps last
 * @param steps of improvement at most; empty: as long as the time lasts
 * @param seed empty: any
 */
public record PlanOrder(
        String region,
        boolean exercise,
        Duration ahead,
        @Nullable Duration improving,
        OptionalLong steps,
        OptionalLong seed) {

    public PlanOrder {
        new Budget(0, improving, steps);
    }

    long seedOr(long any) {
        return seed.orElse(any);
    }

    Budget budget(long seed) {
        return new Budget(seed, improving, steps);
    }

    boolean improves() {
        return !steps.equals(OptionalLong.of(0)) && !Duration.ZERO.equals(improving);
    }
}
