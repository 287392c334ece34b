package fr.renfort.graphql.pool;

import fr.renfort.graphql.shape.Input;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of people and lots of a region beside what they are.
 *
 * @param free on these days; null: be it or not
 * @param near not further than this; null: however far
 */
record PoolWish(@Nullable Span free, @Nullable Near near) {

    static final PoolWish NONE = new PoolWish(null, null);

    /** Local days of the region, the last one too. */
    record Span(LocalDate from, LocalDate to) {}

    /** At most so many minutes one way to an establishment. */
    record Near(UUID establishment, int minutes) {}

    static PoolWish of(Input filter) {
        return new PoolWish(
                filter.optionalObject(
                        "free",
                        days -> new Span(
                                days.date("from"),
                                Objects.requireNonNullElse(days.optionalDate("to"), days.date("from")))),
                filter.optionalObject(
                        "near",
                        near -> new Near(near.id("establishmentId", "Establishment"), near.integer("withinMinutes"))));
    }
}
