package fr.renfort.pool;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of an expert.
 *
 * @param version the version that its author read
 * @param details makes the new details of those at the moment of the change
 * @param base null: stays
 * @param skills all skills, replacing those there; null: they stay
 * @param confirmed go on although somebody who was promised the expert would be let down
 */
public record ExpertChange(
        UUID id,
        int version,
        UnaryOperator<Expert.Details> details,
        @Nullable BaseChoice base,
        @Nullable List<HeldSkill> skills,
        boolean confirmed) {
    public ExpertChange {
        skills = skills == null ? null : HeldSkill.each(skills);
    }
}
