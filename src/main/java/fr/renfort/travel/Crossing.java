package fr.renfort.travel;

import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import java.util.Optional;

/**
 * An entry of the table of exceptions: how one gets from one land mass to another. It holds in both directions.
 *
 * @param minutes from one terminal to the other, boarding and waiting included, 1 to 1440
 */
public record Crossing(Terminal from, Terminal to, Mode mode, int minutes) {

    private static final int LONGEST_MINUTES = 1440;

    /** By what one crosses. */
    public enum Mode {
        FERRY,
        PLANE,
        HELICOPTER,
        OTHER
    }

    /**
     * Where a crossing begins or ends: a port, an airport, a landing pad of a hospital.
     *
     * @param name 1 to 100 characters
     */
    public record Terminal(String name, GeoPoint point) {

        private static final int LONGEST_NAME = 100;

        public Terminal {
            name = Text.required(name, LONGEST_NAME, "name", "error.crossing.name");
        }

        /** Code of the land it stands on; none far from all that is known. */
        public Optional<String> landMass() {
            return LandMass.of(point);
        }
    }

    public Crossing {
        InvalidValueException.unless(
                minutes >= 1 && minutes <= LONGEST_MINUTES,
                "minutes",
                "error.crossing.minutes",
                Integer.toString(minutes),
                Integer.toString(LONGEST_MINUTES));
        onLand(from, "from");
        onLand(to, "to");
        InvalidValueException.unless(
                !from.landMass().equals(to.landMass()),
                "to",
                "error.crossing.sameLand",
                from.name(),
                to.name(),
                to.landMass().orElse(""));
    }

    private static void onLand(Terminal terminal, String field) {
        InvalidValueException.unless(terminal.landMass().isPresent(), field, "error.crossing.nowhere", terminal.name());
    }
}
