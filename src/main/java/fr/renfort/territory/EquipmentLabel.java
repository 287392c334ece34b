package fr.renfort.territory;

import fr.renfort.vocabulary.EquipmentCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A type of equipment of the nomenclature and what it is called.
 *
 * @param kind what lots of it are unless they say otherwise
 * @param withdrawnAt since when nothing new may name it; null: it may
 * @param version how often it was changed
 */
public record EquipmentLabel(
        EquipmentCode code,
        EquipmentKind kind,
        String french,
        String english,
        @Nullable Instant withdrawnAt,
        int version) {

    /** Whether nothing new may name it. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
