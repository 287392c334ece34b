package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.Expert.Calendar;
import fr.renfort.vocabulary.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Draws when somebody can come, and works at home. */
final class Diary {
    /** Calendars begin a week before now and end a week after the horizon. */
    private static final int WEEK = 7;

    private static final int WORKS_AT_HOME_PERCENT = 31;
    private static final int TWICE_A_WEEK_PERCENT = 16;
    private static final int NIGHT_PERCENT = 29;

    private final Moment moment;
    private final Dice dice;
    private final int firstDay;
    private final int endDay;

    Diary(Moment moment, Dice dice) {
        this.moment = moment;
        this.dice = dice;
        this.firstDay = -WEEK;
        this.endDay = moment.days() + WEEK + 1;
    }

    Calendar drawn() {
        boolean[] free = new boolean[endDay - firstDay];
        boolean workingWeek = dice.percent(50);
        boolean wednesdays = dice.percent(92);
        for (int i = 0; i < free.length; i++) {
            DayOfWeek day = moment.dayOfWeek(firstDay + i);
            free[i] = !workingWeek
                    || (day != DayOfWeek.SATURDAY
                            && day != DayOfWeek.SUNDAY
                            && (wednesdays || day != DayOfWeek.WEDNESDAY));
        }
        takeLeave(free, workingWeek);
        return new Calendar(windows(free), dice.percent(WORKS_AT_HOME_PERCENT) ? homeWork() : List.of());
    }

    private void takeLeave(boolean[] free, boolean workingWeek) {
        int leaves = workingWeek ? dice.weighted(List.of(0, 1), 80, 20) : dice.weighted(List.of(0, 1, 2), 42, 48, 10);
        for (int leave = 0; leave < leaves; leave++) {
            int from = dice.between(0, free.length - 1);
            int to = Math.min(free.length, from + dice.between(2, 12));
            for (int i = from; i < to; i++) {
                free[i] = false;
            }
        }
    }

    private List<TimeWindow> windows(boolean[] free) {
        List<TimeWindow> windows = new ArrayList<>();
        int since = -1;
        for (int i = 0; i <= free.length; i++) {
            boolean open = i < free.length && free[i];
            if (open && since < 0) {
                since = i;
            } else if (!open && since >= 0) {
                windows.add(moment.days(firstDay + since, firstDay + i));
                since = -1;
            }
        }
        return windows;
    }

    private List<TimeWindow> homeWork() {
        int aWeek = dice.percent(TWICE_A_WEEK_PERCENT) ? 2 : 1;
        List<TimeWindow> blocks = new ArrayList<>();
        for (int week = firstDay; week < endDay; week += WEEK) {
            for (int day : dice.some(List.of(0, 1, 2, 3, 4, 5, 6), aWeek)) {
                blocks.add(
                        dice.percent(NIGHT_PERCENT)
                                ? moment.hours(week + day, 20, 8)
                                : moment.hours(week + day, 8, 16));
            }
        }
        return blocks;
    }
}
