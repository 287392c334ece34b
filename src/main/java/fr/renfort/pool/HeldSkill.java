package fr.renfort.pool;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A skill that an expert has.
 *
 * @param level 1 works under supervision, 2 autonomous, 3 leads
 * @param expiresOn last day on which the evidence holds; null: it does not expire
 */
public record HeldSkill(
        SkillCode skill,
        int level,
        Evidence evidence,
        @Nullable LocalDate expiresOn) {

    private static final int MOST = 40;

    /** Who vouches for a skill: the expert, the employer, or a certificate. */
    public enum Evidence {
        SELF,
        EMPLOYER,
        CERTIFICATE
    }

    public HeldSkill {
        InvalidValueException.unless(
                level >= 1 && level <= 3, "level", "error.pool.level", Integer.toString(level), skill.value());
        InvalidValueException.unless(
                expiresOn == null || (expiresOn.getYear() >= 2000 && expiresOn.getYear() < 2200),
                "expiresOn",
                "error.pool.expiresOn",
                String.valueOf(expiresOn));
    }

    /**
     * The skills of one expert.
     *
     * @throws InvalidValueException when one is named twice, or there are more than 40
     */
    static List<HeldSkill> each(List<HeldSkill> skills) {
        InvalidValueException.unless(
                skills.size() <= MOST, "skills", "error.pool.skills", Integer.toString(skills.size()));
        Set<SkillCode> seen = new HashSet<>();
        for (int i = 0; i < skills.size(); i++) {
            SkillCode code = skills.get(i).skill();
            InvalidValueException.unless(
                    seen.add(code), "skills." + i + ".skill", "error.pool.skillTwice", code.value());
        }
        return List.copyOf(skills);
    }

    /** Whether the skill counts on a day: one whose evidence has expired is absent. */
    public boolean holdsOn(LocalDate day) {
        return expiresOn == null || !day.isAfter(expiresOn);
    }
}
