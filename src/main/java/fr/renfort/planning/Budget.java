package fr.renfort.planning;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How long a plan may be improved, and the seed of every chance in it. The same problem, seed and steps give the same plan, as long
 * as no time limit ends the run first.
 *
 * @param improving absent: as long as the steps last
 * @param steps of improvement at most; absent: as long as the time lasts; 0: the first complete plan and no more
 */
public record Budget(long seed, @Nullable Duration improving, OptionalLong steps) {
    public Budget {
        if (improving == null && steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "The budget must have a time limit, a step limit or both: it has neither.");
        }
        if (improving != null && improving.isNegative()) {
            throw new IllegalArgumentException("The time limit (" + improving + ") must not be negative.");
        }
        long most = steps.orElse(0);
        if (most < 0 || most > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The step limit (" + most + ") must be 0 to " + Integer.MAX_VALUE + ".");
        }
    }

    /** Whether there is anything to spend after the first complete plan. */
    boolean improves() {
        return !steps.equals(OptionalLong.of(0)) && !Duration.ZERO.equals(improving);
    }

    /** The first complete plan, at once. */
    public static Budget emergency(long seed) {
        return new Budget(seed, null, OptionalLong.of(0));
    }

    public static Budget ofTime(long seed, Duration improving) {
        return new Budget(seed, improving, OptionalLong.empty());
    }

    public static Budget ofSteps(long seed, long steps) {
        return new Budget(seed, null, OptionalLong.of(steps));
    }
}
