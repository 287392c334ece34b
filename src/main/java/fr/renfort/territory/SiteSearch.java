package fr.renfort.territory;

import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Which establishments somebody looks for.
 *
 * @param text name, commune or FINESS number, whole or its beginning, as people type them; null: whatever
 * @param area where they must be
 * @param near the place that they must be near; null: anywhere
 */
public record SiteSearch(
        @Nullable String text, Area area, @Nullable Near near) {

    private static final int LONGEST = 200;

    /**
     * Where sites are; null: wherever.
     *
     * @param communeCode INSEE, such as 35238
     * @param emergency with or without an authorised emergency department
     */
    public record Area(
            @Nullable String regionCode,
            @Nullable String departmentCode,
            @Nullable String communeCode,
            @Nullable Boolean emergency) {}

    /**
     * How near.
     *
     * @param kilometres as the crow flies, at most; null: at any distance
     * @param minutes by road, at most 600; null: however long
     */
    public record Near(
            GeoPoint place,
            @Nullable Double kilometres,
            @Nullable Integer minutes) {

        /** The longest way that may be asked for, minutes. */
        public static final int LONGEST_WAY = 600;

        /** Above what any road, ferry or plane makes of so short a time, boarding included. */
        private static final double MOST_KILOMETRES_A_MINUTE = 2.5;

        public Near {
            InvalidValueException.unless(
                    kilometres == null || (kilometres > 0 && kilometres <= 20_100),
                    "withinKilometres",
                    "error.search.kilometres",
                    String.valueOf(kilometres));
            InvalidValueException.unless(
                    minutes == null || (minutes >= 1 && minutes <= LONGEST_WAY),
                    "withinMinutes",
                    "error.search.minutes",
                    String.valueOf(minutes),
                    Integer.toString(LONGEST_WAY));
        }

        /** Beyond so many kilometres nothing is asked for; null: no bound. */
        @Nullable
        Double bound() {
            Double byTime = minutes == null ? null : minutes * MOST_KILOMETRES_A_MINUTE;
            return kilometres == null ? byTime : byTime == null ? kilometres : (Double) Math.min(kilometres, byTime);
        }
    }

    public SiteSearch {
        text = text == null || text.isBlank() ? null : text.strip();
        InvalidValueException.unless(
                text == null || text.length() <= LONGEST, "search", "error.search.text", Integer.toString(LONGEST));
    }
}
