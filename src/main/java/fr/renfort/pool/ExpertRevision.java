package fr.renfort.pool;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an expert is to become, as one of many.
 *
 * @param before null: is registered
 * @param after what it is to be, of the same id, region and lender; {@link ExpertRevisions} counts its versions
 * @param skills all of them, by code
 * @param calendar null: stays
 * @param withdrawn leaves the pool
 */
public record ExpertRevision(
        @Nullable PooledExpert before,
        Expert after,
        List<HeldSkill> skills,
        @Nullable ExpertCalendar calendar,
        boolean withdrawn) {

    /** @throws fr.renfort.vocabulary.InvalidValueException when a skill is named twice, or there are more than 40 */
    public ExpertRevision {
        skills = HeldSkill.each(skills);
    }

    boolean changesSkills() {
        return before != null && !before.skills().equals(skills);
    }

    boolean changesCalendar() {
        return calendar != null
                && (before == null || !before.calendar().entries().equals(calendar.entries()));
    }

    /** Whether a promise may be broken by it. */
    boolean endangers() {
        return before != null && (withdrawn || changesSkills() || changesCalendar());
    }

    /** The first promise that it would break. */
    Optional<Promises.Stay> stranding(List<Promises.Stay> promised) {
        PooledExpert present = before;
        if (present == null) {
            return Optional.empty();
        }
        return promised.stream()
                .filter(stay -> withdrawn
                        || Stranded.bySkill(List.of(stay), present.skills(), skills)
                                .isPresent()
                        || (calendar != null
                                && Stranded.byTime(
                                                List.of(stay.window()),
                                                present.calendar().availability(),
                                                calendar.availability())
                                        .isPresent()))
                .findFirst();
    }
}
