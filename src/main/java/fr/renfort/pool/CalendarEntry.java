package fr.renfort.pool;

import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.WholeMinute;

/**
 * One window of an expert's calendar, on whole minutes. Two windows of one kind never overlap.
 */
public record CalendarEntry(Kind kind, TimeWindow window) {

    /** What a window says. */
    public enum Kind {
        /** Can be lent. */
        AVAILABLE,
        /** Cannot be lent, whatever AVAILABLE says. */
        LEAVE,
        /** Works at home: counts in rest and in the week, and does not shorten availability. */
        HOME_WORK
    }

    public CalendarEntry {
        WholeMinute.require(window);
    }
}
