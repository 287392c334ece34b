package fr.renfort.crisis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom packages hold.
 *
 * @param region code of the region
 * @param hospital legal entity of the region; null: the region itself
 */
public record PackageOwner(String region, @Nullable UUID hospital) {

    public static PackageOwner region(String code) {
        return new PackageOwner(code, null);
    }

    /** Whether a package holds here, unless another one of its code is nearer. */
    boolean has(ReinforcementPackage held) {
        return held.hospital() != null
                ? held.hospital().equals(hospital)
                : held.region() == null || held.region().equals(region);
    }
}
