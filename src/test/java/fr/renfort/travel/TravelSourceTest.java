package fr.renfort.travel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.travel.Crossing.Mode;
import fr.renfort.travel.Crossing.Terminal;
import fr.renfort.vocabulary.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class TravelSourceTest {

    private static final GeoPoint PARIS = new GeoPoint(48.8566, 2.3522);
    private static final GeoPoint ORLY = new GeoPoint(48.7262, 2.3652);
    private static final GeoPoint AURAY = new GeoPoint(47.668, -2.983);
    private static final GeoPoint QUIBERON = new GeoPoint(47.477, -3.124);
    private static final GeoPoint LE_PALAIS = new GeoPoint(47.3475, -3.153);
    private static final GeoPoint BANGOR = new GeoPoint(47.313, -3.190);
    private static final GeoPoint POINTE_A_PITRE = new GeoPoint(16.2653, -61.5318);
    private static final GeoPoint GUSTAVIA = new GeoPoint(17.8962, -62.8498);
    private static final GeoPoint SAINT_BARTHELEMY = new GeoPoint(17.9044, -62.8436);
    private static final GeoPoint NEW_YORK = new GeoPoint(40.7, -74.0);

    private static final Crossing FERRY = crossing("Quiberon", QUIBERON, "Le Palais", LE_PALAIS, 75);
    private static final Crossing ATLANTIC = crossing("Orly", ORLY, "Pointe-à-Pitre", POINTE_A_PITRE, 660);
    private static final Crossing HOP = crossing("Pointe-à-Pitre", POINTE_A_PITRE, "Gustavia", SAINT_BARTHELEMY, 150);

    private static final GreatCircle FORMULA = new GreatCircle(1.15);

    @Test
    void onOneLandMassTheFormulaSaysHowLong() {
        TravelSource source = source();

        assertThat(source.name()).isEqualTo("great-circle");
        assertThat(source.minutes(PARIS, AURAY)).hasValue(FORMULA.minutes(PARIS, AURAY));
        assertThat(source.minutes(PARIS, PARIS)).hasValue(0);
    }

    @Test
    void thereIsNoWayToAnIslandThatNoCrossingLeadsTo() {
        assertThat(source().minutes(AURAY, BANGOR)).isEmpty();
        assertThat(source(ATLANTIC, HOP).minutes(AURAY, BANGOR)).isEmpty();
    }

    @Test
    void aCrossingLeadsOverInBothDirectionsWithTheWaysToItAndFromIt() {
        TravelSource source = source(FERRY);
        int expected = FORMULA.minutes(AURAY, QUIBERON) + 75 + FORMULA.minutes(LE_PALAIS, BANGOR);

        assertThat(source.minutes(AURAY, BANGOR)).hasValue(expected);
        assertThat(source.minutes(BANGOR, AURAY)).hasValue(expected);
    }

    @Test
    void congestionIsOnTheRoadAndNotOnTheWater() {
        TravelSource source = new TravelSources(new TravelSettings("data", null)).with(2.0, List.of(FERRY));

        assertThat(source.minutes(QUIBERON, LE_PALAIS)).hasValue(75);
        assertThat(source.minutes(AURAY, LE_PALAIS)).hasValue(new GreatCircle(2.0).minutes(AURAY, QUIBERON) + 75);
    }

    @Test
    void severalCrossingsMakeOneWay() {
        TravelSource source = source(HOP, ATLANTIC, FERRY);

        assertThat(source.minutes(PARIS, GUSTAVIA))
                .hasValue(FORMULA.minutes(PARIS, ORLY) + 660 + 150 + FORMULA.minutes(SAINT_BARTHELEMY, GUSTAVIA));
        assertThat(source.minutes(GUSTAVIA, BANGOR)).isPresent();
    }

    @Test
    void theFastestOfTwoCrossingsCounts() {
        Crossing slower = crossing("Quiberon", QUIBERON, "Le Palais", LE_PALAIS, 120);

        assertThat(source(slower, FERRY).minutes(QUIBERON, LE_PALAIS)).hasValue(75);
        assertThat(source(FERRY, slower).minutes(QUIBERON, LE_PALAIS)).hasValue(75);
    }

    @Test
    void nothingLeadsToWhereNoLandIsKnown() {
        assertThat(source(ATLANTIC).minutes(PARIS, NEW_YORK)).isEmpty();
        assertThat(source(ATLANTIC).minutes(NEW_YORK, PARIS)).isEmpty();
        assertThat(source().minutes(NEW_YORK, NEW_YORK)).hasValue(0);
    }

    private static TravelSource source(Crossing... crossings) {
        return new TravelSources(new TravelSettings("data", " ")).with(1.15, List.of(crossings));
    }

    private static Crossing crossing(String start, GeoPoint from, String end, GeoPoint to, int minutes) {
        return new Crossing(new Terminal(start, from), new Terminal(end, to), Mode.FERRY, minutes);
    }
}
