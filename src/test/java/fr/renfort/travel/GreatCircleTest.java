package fr.renfort.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.vocabulary.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreatCircleTest {
    private static final GeoPoint CORBEIL = new GeoPoint(48.6190, 2.4543);
    private static final GeoPoint VERSAILLES = new GeoPoint(48.8313, 2.1272);

    /** 33.660 km: 3.6 x 33.660^0.74 = 48.57 minutes of free flow. */
    @ParameterizedTest
    @CsvSource({"1.0, 49", "1.15, 56", "2.0, 98"})
    void roundsTheCongestedTimeUpToAWholeMinute(double congestionFactor, int minutes) {
        GreatCircle road = new GreatCircle(congestionFactor);

        assertThat(road.minutes(CORBEIL, VERSAILLES)).isEqualTo(minutes);
        assertThat(road.minutes(VERSAILLES, CORBEIL)).isEqualTo(minutes);
    }

    @Test
    void takesNoTimeWithinTheSamePlaceAndAMinuteNextDoor() {
        GreatCircle road = new GreatCircle(1.15);

        assertThat(road.minutes(CORBEIL, CORBEIL)).isZero();
        assertThat(road.minutes(CORBEIL, new GeoPoint(48.6191, 2.4543))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 11, Double.NaN})
    void refusesACongestionFactorThatCannotBe(double congestionFactor) {
        assertThatThrownBy(() -> new GreatCircle(congestionFactor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The congestionFactor (" + congestionFactor + ") must be 0.1 to 10.");
    }
}
