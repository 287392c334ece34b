package fr.renfort.crisis.planblanc;

import fr.renfort.vocabulary.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The backups of a hospital.
 *
 * @param place where they are and who has access; 1 to 500 characters
 * @param offline whether one of them is out of reach of the network
 * @param lastRestoredOn when something was last restored from them; null: never
 */
public record Backups(
        String place, boolean offline, @Nullable LocalDate lastRestoredOn) {

    public Backups {
        place = Text.required(place, 500, "place", "error.planBlanc.text");
    }
}
