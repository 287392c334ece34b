package fr.renfort.crisis.planblanc;

import java.time.Instant;
import java.util.UUID;

/**
 * The plan blanc numérique of a hospital in one of its versions.
 *
 * @param region code of the region of the hospital
 * @param hospital legal entity
 * @param version 1 for the first
 * @param recordedBy name of the account
 */
public record PlanBlanc(
        UUID id,
        String region,
        UUID hospital,
        int version,
        Instant recordedAt,
        String recordedBy,
        PlanBlancContent content) {}
