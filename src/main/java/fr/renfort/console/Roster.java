package fr.renfort.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who serves where in a region from now on, and what equipment is lent there, as it is printed: what is committed, on its way or
 * on site.
 *
 * @param region name of the region
 * @param agency name of its regional health agency
 * @param madeAt when it was read
 * @param zone the region's, in which its days are counted
 * @param days by date, none empty
 * @param equipment by the name of the place, none empty
 */
record Roster(String region, String agency, Instant madeAt, ZoneId zone, List<Day> days, List<Equipment> equipment) {

    Roster {
        days = List.copyOf(days);
        equipment = List.copyOf(equipment);
    }

    /** Whether nothing is committed. */
    boolean isEmpty() {
        return days.isEmpty() && equipment.isEmpty();
    }

    /** When it was read, in the region's time. */
    ZonedDateTime madeAtLocally() {
        return madeAt.atZone(zone);
    }

    /**
     * The duties that start on one local day.
     *
     * @param places by name, none empty
     */
    record Day(LocalDate date, List<Place> places) {
        Day {
            places = List.copyOf(places);
        }
    }

    /**
     * A hospital site and who serves there.
     *
     * @param lines by start, then by name
     */
    record Place(String name, String commune, List<Line> lines) {
        Place {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One duty.
     *
     * @param hours when it begins and ends, in the region's time
     * @param who the person
     * @param skill name of the skill that is served, in the reader's language
     * @param travelMinutes one way; null: remote, or no way known
     */
    record Line(
            Hours hours,
            Who who,
            String skill,
            boolean remote,
            @Nullable Integer travelMinutes) {}

    /**
     * A hospital site and what is lent to it.
     *
     * @param items by arrival
     */
    record Equipment(String name, String commune, List<Item> items) {
        Equipment {
            items = List.copyOf(items);
        }
    }

    /**
     * A lot, or a part of one, while it is lent.
     *
     * @param stay from its arrival to the end of what it is needed for, in the region's time
     * @param equipment name of its type, in the reader's language
     * @param lender name of the organisation that lends
     * @param travelMinutes one way; null: it needs no road, or no way is known
     */
    record Item(
            Hours stay,
            int quantity,
            String equipment,
            String lender,
            @Nullable Integer travelMinutes) {}

    /** From when to when. */
    record Hours(ZonedDateTime from, ZonedDateTime to) {}

    /**
     * A person as those on site need to know them.
     *
     * @param level in the skill, 1 to 3; 0: expired meanwhile
     * @param lender name of the organisation that lends
     */
    record Who(
            String name, int level, String lender, @Nullable String phone) {}
}
