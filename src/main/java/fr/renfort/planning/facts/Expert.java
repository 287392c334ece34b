package fr.renfort.planning.facts;

import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.Map;

/**
 * A person who can be lent.
 *
 * @param skills level 1 to 3 by skill code; expired evidence is absent
 * @param workedMinutesLast28Days minutes of the duties that started in the 28 days before now, whole
 */
public record Expert(
        String id,
        Home home,
        Map<String, Integer> skills,
        Calendar calendar,
        Limits limits,
        int workedMinutesLast28Days) {
    public Expert {
        Checks.named(id, "an expert");
        skills = Map.copyOf(skills);
        String owner = "expert " + id;
        skills.forEach((skill, level) -> Checks.between(level, 1, 3, "level in " + skill, owner));
        Checks.between(workedMinutesLast28Days, 0, 28 * 1_440, "workedMinutesLast28Days", owner);
    }

    /**
     * When the person can come.
     *
     * @param availability windows on whole minutes; touching or overlapping ones are one
     * @param homeWork blocks of work at home, on whole minutes; they do not shorten availability
     */
    public record Calendar(List<TimeWindow> availability, List<TimeWindow> homeWork) {
        public Calendar {
            availability = List.copyOf(availability);
            homeWork = List.copyOf(homeWork);
            availability.forEach(window -> checkMinutes(window, "an availability window"));
            homeWork.forEach(window -> checkMinutes(window, "a home work block"));
        }

        private static void checkMinutes(TimeWindow window, String owner) {
            Checks.wholeMinute(window.from(), "start", owner);
            Checks.wholeMinute(window.to(), "end", owner);
        }
    }

    /**
     * What the person accepts, in minutes.
     *
     * @param maxTravelMinutes one way
     * @param noticeMinutes before a first duty
     * @param maxWeeklyMinutes at most 48 hours
     */
    public record Limits(int maxTravelMinutes, int noticeMinutes, int maxWeeklyMinutes) {
        public Limits {
            Checks.between(maxTravelMinutes, 0, 10_080, "maxTravelMinutes", "an expert");
            Checks.between(noticeMinutes, 0, 40_320, "noticeMinutes", "an expert");
            Checks.between(maxWeeklyMinutes, 0, 2_880, "maxWeeklyMinutes", "an expert");
        }
    }
}
