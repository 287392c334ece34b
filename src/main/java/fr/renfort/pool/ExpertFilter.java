package fr.renfort.pool;

import fr.renfort.vocabulary.SkillCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which experts; null: whatever.
 *
 * @param region code of their region
 * @param lender organisation that lends them
 * @param skill one that they have, not expired
 * @param minimumLevel at this level or above, 1 to 3; with a skill
 */
public record ExpertFilter(
        @Nullable String region,
        @Nullable UUID lender,
        @Nullable SkillCode skill,
        int minimumLevel) {

    public static ExpertFilter of(String region) {
        return new ExpertFilter(region, null, null, 1);
    }
}
