package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.HomeWork;
import fr.renfort.planning.rules.Week;
import fr.renfort.planning.score.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The days of one expert: H2 and H3. */
final class Weeks {
    private final Tally tally;
    private final Days days;
    private final int maxWeeklyMinutes;
    private final int[] workOnDay;
    private final int[] dutiesOnDay;
    private final int[] dutiesInSpan;
    private final int[] minutesInSpan;
    private final int[] workDaysInSpan;

    Weeks(Candidate expert, Days days, Tally tally) {
        this.tally = tally;
        this.days = days;
        this.maxWeeklyMinutes = expert.expert().limits().maxWeeklyMinutes();
        this.workOnDay = new int[days.count()];
        this.dutiesOnDay = new int[days.count()];
        this.dutiesInSpan = new int[days.count()];
        this.minutesInSpan = new int[days.count()];
        this.workDaysInSpan = new int[days.count()];
        for (HomeWork block : expert.homeWork()) {
            if (days.has(block.localDay())) {
                change(block.localDay(), block.minutes(), 0, 1);
            }
        }
    }

    boolean onDuty(int day) {
        return dutiesOnDay[days.position(day)] > 0;
    }

    /** Whether one more duty would be too much in some seven days. */
    boolean tooMuch(Duty duty) {
        int day = duty.localDay();
        int daysMore = workOnDay[days.position(day)] > 0 ? 0 : 1;
        int last = days.lastSpan(day);
        for (int span = days.firstSpan(day); span <= last; span++) {
            boolean perhaps = minutesInSpan[span] + duty.minutes() > maxWeeklyMinutes
                    || Week.pointsForDays(workDaysInSpan[span] + daysMore) > 0;
            if (perhaps && (minutesMore(span, duty) > 0 || pointsMore(span, duty) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** H2 and H3 of the worst seven days that one more duty would make, if any. */
    List<Ledger.Excess> excess(Duty duty) {
        Ledger.Excess minutes = new Ledger.Excess(Rule.H2, 0, 0);
        Ledger.Excess points = new Ledger.Excess(Rule.H3, 0, 0);
        int day = duty.localDay();
        for (int span = days.firstSpan(day); span <= days.lastSpan(day); span++) {
            if (minutesMore(span, duty) > minutes.penalty()) {
                minutes = new Ledger.Excess(Rule.H2, days.first() + span, minutesMore(span, duty));
            }
            if (pointsMore(span, duty) > points.penalty()) {
                points = new Ledger.Excess(Rule.H3, days.first() + span, pointsMore(span, duty));
            }
        }
        return Stream.of(minutes, points).filter(excess -> excess.penalty() > 0).toList();
    }

    private long minutesMore(int span, Duty duty) {
        return Math.max(0L, minutesInSpan[span] + duty.minutes() - maxWeeklyMinutes) - minutesOver(span);
    }

    private long pointsMore(int span, Duty duty) {
        int workDays = workOnDay[days.position(duty.localDay())] > 0 ? 0 : 1;
        return Week.pointsForDays(workDaysInSpan[span] + workDays) - pointsOver(span);
    }

    /** Whether it is the first duty of that day. */
    boolean add(Duty duty) {
        change(duty.localDay(), duty.minutes(), 1, 1);
        return dutiesOnDay[days.position(duty.localDay())]++ == 0;
    }

    /** Whether it was the last duty of that day. */
    boolean remove(Duty duty) {
        change(duty.localDay(), -duty.minutes(), -1, -1);
        return --dutiesOnDay[days.position(duty.localDay())] == 0;
    }

    private void change(int day, int minutes, int duties, int work) {
        int position = days.position(day);
        boolean worked = workOnDay[position] > 0;
        workOnDay[position] += work;
        int workDays = (workOnDay[position] > 0 ? 1 : 0) - (worked ? 1 : 0);
        long minutesMore = 0;
        long pointsMore = 0;
        int last = days.lastSpan(day);
        for (int span = days.firstSpan(day); span <= last; span++) {
            minutesMore -= minutesOver(span);
            pointsMore -= pointsOver(span);
            dutiesInSpan[span] += duties;
            minutesInSpan[span] += minutes;
            workDaysInSpan[span] += workDays;
            minutesMore += minutesOver(span);
            pointsMore += pointsOver(span);
        }
        tally.add(Rule.H2, minutesMore);
        tally.add(Rule.H3, pointsMore);
    }

    private long minutesOver(int span) {
        return dutiesInSpan[span] == 0 ? 0 : Math.max(0, minutesInSpan[span] - maxWeeklyMinutes);
    }

    private long pointsOver(int span) {
        return dutiesInSpan[span] == 0 ? 0 : Week.pointsForDays(workDaysInSpan[span]);
    }
}
