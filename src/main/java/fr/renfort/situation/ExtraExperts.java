package fr.renfort.situation;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import java.util.UUID;

/**
 * People who do not exist: free from now to the horizon, day and night, with no minutes worked so far.
 *
 * @param count 1 to 50
 * @param level of the skill, 1 to 3
 * @param lender the organisation that would lend them; its limit a day holds for them too
 * @param site the establishment they would belong to and set out from
 * @param maxTravelMinutes one way, 0 to 1,440
 * @param noticeMinutes before a first duty, 0 to 10,080
 */
public record ExtraExperts(
        int count, SkillCode skill, int level, UUID lender, UUID site, int maxTravelMinutes, int noticeMinutes) {

    private static final int MOST = 50;

    public ExtraExperts {
        InvalidValueException.unless(
                count >= 1 && count <= MOST,
                "count",
                "error.policy.number",
                Integer.toString(count),
                "1",
                Integer.toString(MOST));
        InvalidValueException.unless(
                level >= 1 && level <= 3, "level", "error.pool.level", Integer.toString(level), skill.value());
        InvalidValueException.unless(
                maxTravelMinutes >= 0 && maxTravelMinutes <= 1_440,
                "maxTravelMinutes",
                "error.pool.maxTravelMinutes",
                Integer.toString(maxTravelMinutes));
        InvalidValueException.unless(
                noticeMinutes >= 0 && noticeMinutes <= 10_080,
                "noticeMinutes",
                "error.pool.noticeMinutes",
                Integer.toString(noticeMinutes));
    }
}
