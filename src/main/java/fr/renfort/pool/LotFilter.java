package fr.renfort.pool;

import fr.renfort.vocabulary.EquipmentCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lots of whom.
 *
 * @param key the code of a region, or the id of a lender
 */
public record LotFilter(PoolOwner owner, Object key, Which which) {

    /** Whatever is in the pool. */
    public static final Which ANY = new Which(null, null, null, null);

    /**
     * Which of an owner's; null: whatever.
     *
     * @param lender organisation that owns them
     * @param minimumQuantity of so many units at least
     * @param among only these
     */
    public record Which(
            @Nullable UUID lender,
            @Nullable EquipmentCode type,
            @Nullable Integer minimumQuantity,
            @Nullable Set<UUID> among) {

        public Which {
            among = among == null ? null : Set.copyOf(among);
        }

        public Which among(Set<UUID> wanted) {
            return new Which(lender, type, minimumQuantity, wanted);
        }
    }

    public static LotFilter of(String region) {
        return new LotFilter(PoolOwner.REGION, region, ANY);
    }

    public static LotFilter ofLender(UUID lender) {
        return new LotFilter(PoolOwner.LENDER, lender, ANY);
    }

    public LotFilter with(EquipmentCode type) {
        return new LotFilter(owner, key, new Which(null, type, null, null));
    }
}
