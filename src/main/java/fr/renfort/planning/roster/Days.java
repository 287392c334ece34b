package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.WeekSpan;
import java.util.List;

/**
 * The local days a roster touches, as array positions.
 *
 * @param first day of position 0
 * @param last day that has a position
 * @param lastSpan first day of the last span of seven days that counts
 */
record Days(int first, int last, int lastSpan) {
    static Days of(Agenda agenda, List<Duty> duties) {
        int first = 1 - WeekSpan.DAYS;
        int last = agenda.timeline().horizonDay() + WeekSpan.DAYS;
        for (Duty duty : duties) {
            first = Math.min(first, duty.localDay());
            last = Math.max(last, duty.localDay());
        }
        return new Days(first, last, agenda.timeline().horizonDay());
    }

    int count() {
        return last - first + 1;
    }

    int position(int day) {
        return day - first;
    }

    boolean has(int day) {
        return day >= first && day <= last;
    }

    /** Position of the first span of seven days that has a day in it; spans are at the position of their first day. */
    int firstSpan(int day) {
        return position(Math.max(1 - WeekSpan.DAYS, day - WeekSpan.DAYS + 1));
    }

    /** Position of the last span of seven days that has a day in it. */
    int lastSpan(int day) {
        return position(Math.min(lastSpan, day));
    }
}
