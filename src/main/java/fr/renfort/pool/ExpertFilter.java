package fr.renfort.pool;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which experts of whom.
 *
 * @param key the code of a region, or the id of a lender
 */
public record ExpertFilter(PoolOwner owner, Object key, Which which) {

    /** Whoever is in the pool. */
    public static final Which ANY = new Which(null, null, 1, null, null, null);

    /**
     * Which of an owner's; null: whatever.
     *
     * @param lender organisation that lends them
     * @param skill one that they have, not expired
     * @param minimumLevel at this level or above, 1 to 3; with a skill
     * @param homeSite site where they work
     * @param name parts of their names, whatever the case and accents
     * @param among only these
     */
    public record Which(
            @Nullable UUID lender,
            @Nullable SkillCode skill,
            int minimumLevel,
            @Nullable UUID homeSite,
            @Nullable String name,
            @Nullable Set<UUID> among) {

        public Which {
            InvalidValueException.unless(
                    minimumLevel >= 1 && minimumLevel <= 3,
                    "minimumLevel",
                    "error.pool.minimumLevel",
                    Integer.toString(minimumLevel));
            among = among == null ? null : Set.copyOf(among);
        }

        public Which among(Set<UUID> wanted) {
            return new Which(lender, skill, minimumLevel, homeSite, name, wanted);
        }
    }

    public static ExpertFilter of(String region) {
        return new ExpertFilter(PoolOwner.REGION, region, ANY);
    }

    public static ExpertFilter ofLender(UUID lender) {
        return new ExpertFilter(PoolOwner.LENDER, lender, ANY);
    }

    public ExpertFilter with(SkillCode skill, int minimumLevel) {
        return new ExpertFilter(owner, key, new Which(null, skill, minimumLevel, null, null, null));
    }
}
