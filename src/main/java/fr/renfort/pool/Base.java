package fr.renfort.pool;

import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.InvalidValueException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an expert or a lot sets out from.
 *
 * @param homeSite establishment it belongs to; null: none, as for a provider
 * @param point place that travel is counted from
 */
public record Base(@Nullable UUID homeSite, GeoPoint point) {

    /**
     * A base as a caller gives it: a home site, a place, or both.
     *
     * @param homeSite establishment of the lender's region
     * @param point place that travel is counted from; null: the home site's
     */
    public record Choice(@Nullable UUID homeSite, @Nullable GeoPoint point) {
        public Choice {
            InvalidValueException.unless(homeSite != null || point != null, "base", "error.pool.base");
        }
    }
}
