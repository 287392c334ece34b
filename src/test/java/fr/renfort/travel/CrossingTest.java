package fr.renfort.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.renfort.travel.Crossing.Mode;
import fr.renfort.travel.Crossing.Terminal;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossingTest {

    private static final Terminal QUIBERON = new Terminal(" Quiberon ", new GeoPoint(47.477, -3.124));
    private static final Terminal LE_PALAIS = new Terminal("Le Palais", new GeoPoint(47.3475, -3.153));

    @Test
    void leadsFromOneLandMassToAnother() {
        Crossing crossing = new Crossing(QUIBERON, LE_PALAIS, Mode.FERRY, 75);

        assertThat(crossing.from().name()).isEqualTo("Quiberon");
        assertThat(crossing.from().landMass()).hasValue("france");
        assertThat(crossing.to().landMass()).hasValue("belle-ile");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1441})
    void takesAMinuteToADay(int minutes) {
        assertThat(refused(QUIBERON, LE_PALAIS, minutes).message()).isEqualTo("error.crossing.minutes");
    }

    @Test
    void doesNotEndWhereItBegins() {
        UserError error = refused(QUIBERON, new Terminal("Lorient", new GeoPoint(47.744, -3.353)), 75);

        assertThat(error.message()).isEqualTo("error.crossing.sameLand");
        assertThat(error.arguments()).containsExactly("Quiberon", "Lorient", "france");
    }

    @Test
    void endsOnKnownLandOnly() {
        UserError error = refused(QUIBERON, new Terminal("New York", new GeoPoint(40.7, -74)), 600);

        assertThat(error.message()).isEqualTo("error.crossing.nowhere");
        assertThat(error.path()).isEqualTo(List.of("to"));
    }

    private static UserError refused(Terminal from, Terminal to, int minutes) {
        return catchThrowableOfType(InvalidValueException.class, () -> new Crossing(from, to, Mode.FERRY, minutes))
                .error();
    }
}
