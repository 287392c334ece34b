package fr.renfort.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

    private static final GeoPoint CORBEIL = new GeoPoint(48.6190, 2.4543);
    private static final GeoPoint VERSAILLES = new GeoPoint(48.8313, 2.1272);

    @Test
    void aQuarterOfTheMeridianIsAQuarterOfTheCircumference() {
        assertThat(new GeoPoint(0, 0).greatCircleKm(new GeoPoint(90, 0)))
                .isCloseTo(Math.PI / 2 * 6371.0088, within(1e-6));
    }

    @Test
    void corbeilAndVersaillesLieThirtyFourKilometresApartEitherWay() {
        assertThat(CORBEIL.greatCircleKm(VERSAILLES)).isCloseTo(33.75, within(0.1));
        assertThat(VERSAILLES.greatCircleKm(CORBEIL)).isEqualTo(CORBEIL.greatCircleKm(VERSAILLES));
    }

    @Test
    void aPlaceIsAtNoDistanceFromItself() {
        assertThat(CORBEIL.greatCircleKm(CORBEIL)).isZero();
    }

    @Test
    void theOtherSideOfTheEarthIsNoNumberError() {
        assertThat(new GeoPoint(12, 34).greatCircleKm(new GeoPoint(-12, -146)))
                .isCloseTo(Math.PI * 6371.0088, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "90.01, 0, latitude",
        "-90.01, 0, latitude",
        "NaN, 0, latitude",
        "0, 180.01, longitude",
        "0, -180.01, longitude"
    })
    void refusesWhatIsNotOnTheEarthAndNamesTheField(double latitude, double longitude, String field) {
        assertThatThrownBy(() -> new GeoPoint(latitude, longitude))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.error().path()).containsExactly(field));
    }
}
