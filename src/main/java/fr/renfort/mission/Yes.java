package fr.renfort.mission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a lender says yes.
 *
 * @param until only to the duties that are over by then; null: to all
 * @param other somebody else in place of who was asked for; null: that one
 */
public record Yes(@Nullable Instant until, @Nullable Substitute other) {

    public static final Yes TO_ALL = new Yes(null, null);

    /**
     * Another expert of the same lender, whom the rules of planning were tried on.
     *
     * @param journey the way of that expert
     */
    public record Substitute(UUID expert, Mission.Journey journey) {}
}
