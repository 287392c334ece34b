package fr.renfort.territory;

import fr.renfort.vocabulary.SkillCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the nomenclature and what it is called.
 *
 * @param withdrawnAt since when nothing new may name it; null: it may
 * @param version how often it was changed
 */
public record SkillLabel(
        SkillCode code,
        String french,
        String english,
        @Nullable Instant withdrawnAt,
        int version) {

    /** Whether nothing new may name it. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
