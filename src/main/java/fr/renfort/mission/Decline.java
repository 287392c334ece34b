package fr.renfort.mission;

import fr.renfort.vocabulary.TimeWindow;
import java.util.UUID;

/**
 * A lender's no, as planning respects it.
 *
 * @param what the expert or the lot that was asked for
 * @param dates from the first minute that was asked for to the last
 */
public record Decline(UUID what, UUID incident, TimeWindow dates, DeclineScope scope) {

    /** Whether the no covers a need of an incident that falls on some dates. */
    public boolean covers(UUID otherIncident, TimeWindow otherDates) {
        return switch (scope) {
            case THESE_DATES -> dates.overlaps(otherDates);
            case THESE_DATES_HERE -> incident.equals(otherIncident) && dates.overlaps(otherDates);
            case THIS_INCIDENT -> incident.equals(otherIncident);
            case ALWAYS -> true;
        };
    }
}
