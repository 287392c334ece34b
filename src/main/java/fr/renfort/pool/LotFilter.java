package fr.renfort.pool;

import fr.renfort.vocabulary.EquipmentCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lots; null: whatever.
 *
 * @param region code of their region
 * @param lender organisation that owns them
 */
public record LotFilter(
        @Nullable String region,
        @Nullable UUID lender,
        @Nullable EquipmentCode type) {

    public static LotFilter of(String region) {
        return new LotFilter(region, null, null);
    }
}
