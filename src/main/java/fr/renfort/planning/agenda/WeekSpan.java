package fr.renfort.planning.agenda;

import java.util.List;
import java.util.stream.IntStream;

/** Seven consecutive local days, by the first of them. */
public record WeekSpan(int firstDay) {
    /** Days of a span. */
    public static final int DAYS = 7;

    /** Those that begin on a day from 6 days before now's to the horizon's. */
    static List<WeekSpan> upTo(int horizonDay) {
        return IntStream.rangeClosed(1 - DAYS, horizonDay)
                .mapToObj(WeekSpan::new)
                .toList();
    }

    public int lastDay() {
        return firstDay + DAYS - 1;
    }

    public boolean contains(int day) {
        return day >= firstDay && day <= lastDay();
    }
}
