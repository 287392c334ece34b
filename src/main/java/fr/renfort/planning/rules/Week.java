package fr.renfort.planning.rules;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.HomeWork;
import fr.renfort.planning.agenda.WeekSpan;
import java.util.HashSet;
import java.util.Set;

/** H2 and H3: what is too much in seven consecutive local days of one expert. */
public final class Week {
    private static final int MAX_DAYS = 6;
    private static final int POINTS_A_DAY = 1_440;

    private Week() {}

    /** H2: minutes of duties and home work beyond what the expert accepts. */
    static long minutesOver(Candidate expert, WeekSpan span, long dutyMinutes) {
        long homeMinutes = expert.homeWork().stream()
                .filter(block -> span.contains(block.localDay()))
                .mapToLong(HomeWork::minutes)
                .sum();
        return Math.max(0, dutyMinutes + homeMinutes - expert.expert().limits().maxWeeklyMinutes());
    }

    /** H3: points for local days on which duties or home work start, beyond six. */
    static long daysOver(Candidate expert, WeekSpan span, Set<Integer> dutyDays) {
        Set<Integer> days = new HashSet<>(dutyDays);
        expert.homeWork().stream()
                .map(HomeWork::localDay)
                .filter(span::contains)
                .forEach(days::add);
        return pointsForDays(days.size());
    }

    /** H3: points for so many days of work in seven. */
    public static long pointsForDays(int days) {
        return (long) POINTS_A_DAY * Math.max(0, days - MAX_DAYS);
    }
}
