package fr.renfort.mission;

import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.score.Rule;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay that a coordinator wants, tried on the rules.
 *
 * @param cost by rule: what the plan in force scores with it less what it scores without
 * @param breaks codes of the rules that it breaks all the same
 */
public record HandWritten(Destination destination, Post post, Map<Rule, Long> cost, Set<String> breaks, Motive motive) {

    public HandWritten {
        cost = Map.copyOf(cost);
        breaks = Set.copyOf(breaks);
    }

    /** Who is to serve, and when; at least one shift. */
    public record Post(UUID expert, SkillCode skill, Mode mode, Mission.Journey journey, List<Shift> shifts) {
        public Post {
            shifts = List.copyOf(shifts);
        }
    }

    /**
     * One seat on one shift.
     *
     * @param start of the whole shift
     * @param open what is to be served of it
     */
    public record Shift(int seat, Instant start, TimeWindow open) {}

    /**
     * Why it is wanted all the same.
     *
     * @param reason null: nothing is broken
     * @param derogation by what rest or week may be broken, and who answers for it; null: neither is
     */
    public record Motive(@Nullable String reason, @Nullable String derogation) {

        public Motive {
            reason = checked(reason, "reason");
            derogation = checked(derogation, "derogation");
        }

        private static @Nullable String checked(@Nullable String text, String field) {
            if (text == null) {
                return null;
            }
            String stripped = text.strip();
            InvalidValueException.unless(
                    !stripped.isEmpty() && stripped.length() <= 500, field, "error.mission.reason", stripped);
            return stripped;
        }
    }
}
