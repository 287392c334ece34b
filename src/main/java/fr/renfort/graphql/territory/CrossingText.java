package fr.renfort.graphql.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.territory.crossing.KeptCrossing;
import fr.renfort.travel.Crossing;
import fr.renfort.travel.Crossing.Terminal;
import fr.renfort.vocabulary.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A crossing as a text, whole: one that was removed is nowhere else. */
final class CrossingText {

    private static final JsonMapper JSON = new JsonMapper();

    private CrossingText() {}

    static Keepsake<KeptCrossing> keepsake() {
        return new Keepsake<>("Crossing", KeptCrossing.class, CrossingText::write, (viewer, text) -> read(text));
    }

    static String write(KeptCrossing kept) {
        Crossing crossing = kept.crossing();
        try {
            return JSON.writeValueAsString(List.of(
                    kept.id().toString(),
                    kept.regionCode(),
                    crossing.mode().name(),
                    crossing.from().name(),
                    Double.toString(crossing.from().point().latitude()),
                    Double.toString(crossing.from().point().longitude()),
                    crossing.to().name(),
                    Double.toString(crossing.to().point().latitude()),
                    Double.toString(crossing.to().point().longitude()),
                    Integer.toString(crossing.minutes()),
                    kept.changedAt().toString(),
                    kept.changedBy(),
                    Integer.toString(kept.version())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A crossing cannot be kept.", impossible);
        }
    }

    static KeptCrossing read(String text) {
        try {
            String[] parts = JSON.readValue(text, String[].class);
            Crossing crossing = new Crossing(
                    terminal(parts, 3),
                    terminal(parts, 6),
                    Crossing.Mode.valueOf(parts[2]),
                    Integer.parseInt(parts[9]));
            return new KeptCrossing(
                    UUID.fromString(parts[0]),
                    parts[1],
                    crossing,
                    Instant.parse(parts[10]),
                    parts[11],
                    Integer.parseInt(parts[12]));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("This was not kept as a crossing: " + text, foreign);
        }
    }

    private static Terminal terminal(String[] parts, int from) {
        return new Terminal(
                parts[from], new GeoPoint(Double.parseDouble(parts[from + 1]), Double.parseDouble(parts[from + 2])));
    }
}
