package fr.renfort.territory;

import fr.renfort.vocabulary.FinessNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of a site and when it held, in local days of the site.
 *
 * @param validFrom the day on which an import first told it, which may be later than it began
 * @param validTo first day on which it no longer held; null while it is the present number
 * @param successor the number that took its place, if any
 */
public record FinessValidity(
        FinessNumber finess,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable FinessNumber successor) {}
