package fr.renfort.travel;

import fr.renfort.vocabulary.GeoPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Land that one can drive across without a boat: the mainland with the islands that a bridge joins to it, or an island. The
 * table is {@code travel/land-masses.csv}: rough outlines in the sea around each, small ones first. The region says nothing of
 * it: Guadeloupe has eight, and Brittany's islands are not its mainland.
 *
 * @param code such as {@code france} or {@code belle-ile}
 * @param south of its outline, degrees north
 * @param west of its outline, degrees east
 * @param north of its outline, degrees north
 * @param east of its outline, degrees east
 */
record LandMass(String code, double south, double west, double north, double east) {

    private static final String TABLE = "/travel/land-masses.csv";

    private static final List<LandMass> ALL = read();

    /** Code of the land that a point lies on, or off the shore of; none far from all that the table knows. */
    static Optional<String> of(GeoPoint point) {
        return ALL.stream().filter(land -> land.surrounds(point)).findFirst().map(LandMass::code);
    }

    private boolean surrounds(GeoPoint point) {
        return point.latitude() >= south
                && point.latitude() <= north
                && point.longitude() >= west
                && point.longitude() <= east;
    }

    private static List<LandMass> read() {
        try (InputStream table = Objects.requireNonNull(LandMass.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(LandMass::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LandMass of(String line) {
        String[] cells = line.split(",", -1);
        return new LandMass(
                cells[0],
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]));
    }
}
