package fr.renfort.pool;

import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.InvalidValueException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A base as a caller gives it: a home site, a place, or both.
 *
 * @param homeSite establishment of the lender's region
 * @param point place that travel is counted from; null: the home site's
 */
public record BaseChoice(@Nullable UUID homeSite, @Nullable GeoPoint point) {
    public BaseChoice {
        InvalidValueException.unless(homeSite != null || point != null, "base", "error.pool.base");
    }
}
