package fr.renfort.crisis.planblanc;

import fr.renfort.vocabulary.InvalidValueException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan blanc says.
 *
 * @param contacts 1 to 20 in the order in which they are called; one of them decides
 * @param arrivals at most 20, one a site
 * @param backups null: nothing is known of them
 * @param restart at most 20, the first first
 * @param lastExerciseOn null: there was none
 * @param reviewOn day on which it is to be looked at again
 */
public record PlanBlancContent(
        List<OutOfBandContact> contacts,
        List<ArrivalPlace> arrivals,
        @Nullable Backups backups,
        List<RestartStep> restart,
        @Nullable LocalDate lastExerciseOn,
        LocalDate reviewOn) {

    private static final int MOST = 20;

    public PlanBlancContent {
        contacts = atMost(contacts, "contacts");
        arrivals = atMost(arrivals, "arrivals");
        restart = atMost(restart, "restartOrder");
        InvalidValueException.unless(
                contacts.stream().anyMatch(OutOfBandContact::decides), "contacts", "error.planBlanc.nobodyDecides");
        Set<UUID> sites = new HashSet<>();
        for (int i = 0; i < arrivals.size(); i++) {
            InvalidValueException.unless(
                    sites.add(arrivals.get(i).establishment()),
                    "arrivals." + i + ".establishmentId",
                    "error.planBlanc.siteTwice");
        }
    }

    private static <T> List<T> atMost(List<T> given, String field) {
        InvalidValueException.unless(
                given.size() <= MOST,
                field,
                "error.planBlanc.most",
                Integer.toString(given.size()),
                Integer.toString(MOST));
        return List.copyOf(given);
    }
}
