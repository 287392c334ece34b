package fr.renfort.paper.calendar;

import fr.renfort.language.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that somebody subscribes to.
 *
 * @param region code of the lender's region
 * @param expert whose missions it shows; null: those of all experts of the lender
 * @param madeBy name of the account
 * @param secret last part of its address; null except when it has just been made
 */
public record CalendarFeed(
        UUID id,
        String region,
        UUID lender,
        @Nullable UUID expert,
        Language language,
        Instant madeAt,
        String madeBy,
        @Nullable String secret) {}
