package fr.renfort.planning.score;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something wrong with a plan as such, whatever it scores. */
public sealed interface Finding {
    Kind what();

    String need();

    /** Which eligibility rules fail; only of {@link Kind#NOT_ELIGIBLE}. */
    Set<EligibilityRule> rules();

    /** What can be wrong. */
    enum Kind {
        /** Neither pinned nor past, and some eligibility rule fails. */
        NOT_ELIGIBLE,
        /** A past duty has somebody else, or somebody where nobody was, or nobody. */
        PAST_CHANGED,
        /** A promise is not kept. */
        PINNED_MOVED,
        NO_SUCH_DUTY,
        NO_SUCH_EXPERT,
        NO_SUCH_NEED,
        NO_SUCH_LOT,
        DUTY_TWICE,
        LOAN_TWICE
    }

    /** @param expert absent: a past duty that the plan leaves empty */
    record OfDuty(
            Kind what,
            String need,
            int seat,
            Instant start,
            @Nullable String expert,
            Set<EligibilityRule> rules) implements Finding {
        public OfDuty {
            rules = Set.copyOf(rules);
        }
    }

    record OfLoan(Kind what, String need, String lot, Set<EligibilityRule> rules) implements Finding {
        public OfLoan {
            rules = Set.copyOf(rules);
        }
    }
}
