package fr.renfort.situation.advice;

import fr.renfort.planning.advice.Option;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could come, or nearly, as far as the reader may know.
 *
 * @param region code of the region whose expert it is
 * @param whole whether the reader sees that region whole; else neither who it is nor what it does to the plan is told
 */
public record Candidacy(String region, boolean whole, Option option) {

    public @Nullable UUID expert() {
        return whole ? UUID.fromString(option.expert()) : null;
    }

    public int level() {
        return option.level();
    }

    /** One way; null: no way, or remote. */
    public @Nullable Integer travelMinutes() {
        return option.travelMinutes().isPresent() ? option.travelMinutes().getAsInt() : null;
    }

    public Instant arrivesAt() {
        return option.arrival();
    }

    public boolean possible() {
        return option.possible();
    }

    public int shifts() {
        return option.shifts();
    }

    /** Of the plan's score; null where the reader does not see the region whole, and for a near miss. */
    public @Nullable Score difference() {
        return whole && option.possible() ? option.difference() : null;
    }

    public Map<Rule, Long> cost() {
        return whole ? option.cost() : Map.of();
    }

    /** What stands against it. */
    public WhyNot whyNot() {
        return new WhyNot(option.expert(), option.reasons());
    }
}
