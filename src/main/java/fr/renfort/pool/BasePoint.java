package fr.renfort.pool;

import fr.renfort.vocabulary.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an expert or a lot sets out from.
 *
 * @param homeSite establishment it belongs to; null: none, as for a provider
 * @param point place that travel is counted from
 */
public record BasePoint(@Nullable UUID homeSite, GeoPoint point) {}
