package fr.renfort.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.renfort.vocabulary.GeoPoint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far the great-circle formula is from road times in free flow. The user guide gives these figures. */
class FormulaErrorTest {

    private static final GreatCircle FREE_FLOW = new GreatCircle(1);
    private static final double KM_A_DEGREE = 6371.0088 * Math.PI / 180;

    /** 10.3 % and 30.0 %: mountains. */
    @Test
    void errsByATenthInIsereAndByLessThanAThirdNineTimesInTen() {
        List<Double> errors = errors(RoadTimes.isere());

        assertThat(errors).hasSize(20_000);
        assertThat(quantile(errors, 0.5)).isEqualTo(0.103, within(0.001));
        assertThat(quantile(errors, 0.9)).isEqualTo(0.300, within(0.001));
    }

    /** 8.2 % and 17.7 %. */
    @Test
    void errsByATwelfthToParisAndByLessThanAFifthNineTimesInTen() {
        List<Double> errors = errors(RoadTimes.toParis().stream()
                .filter(way -> !RoadTimes.ISLANDS.containsKey(way.origin()))
                .map(RoadTimes.ToParis::time));

        assertThat(errors).hasSize(2_999);
        assertThat(quantile(errors, 0.5)).isEqualTo(0.082, within(0.001));
        assertThat(quantile(errors, 0.9)).isEqualTo(0.177, within(0.001));
    }

    /** Half of its times are too short, by 2 % in the middle. */
    @Test
    void isNeitherHopefulNorGloomy() {
        double middle = quantile(signed(RoadTimes.isere()), 0.5);

        assertThat(middle).isEqualTo(-0.023, within(0.001));
    }

    private static List<Double> errors(Stream<RoadTimes.Time> times) {
        return signed(times).stream().map(Math::abs).sorted().toList();
    }

    private static List<Double> signed(Stream<RoadTimes.Time> times) {
        return times.map(time -> (formula(time.greatCircleKm()) - time.minutes()) / time.minutes())
                .sorted()
                .toList();
    }

    private static int formula(double km) {
        return FREE_FLOW.minutes(new GeoPoint(45, 5), new GeoPoint(45 + km / KM_A_DEGREE, 5));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) (share * sorted.size()));
    }
}
