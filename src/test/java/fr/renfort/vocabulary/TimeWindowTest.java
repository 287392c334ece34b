package fr.renfort.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

    private static final TimeWindow MORNING = window("2026-12-01T08:00:00Z", "2026-12-01T12:00:00Z");

    @Test
    void countsItsMinutes() {
        assertThat(MORNING.minutes()).isEqualTo(240);
    }

    @Test
    void windowsThatOnlyTouchDoNotOverlap() {
        TimeWindow afternoon = window("2026-12-01T12:00:00Z", "2026-12-01T18:00:00Z");
        assertThat(MORNING.overlaps(afternoon)).isFalse();
        assertThat(afternoon.overlaps(MORNING)).isFalse();
    }

    @Test
    void oneMinuteInCommonIsAnOverlapEitherWay() {
        TimeWindow late = window("2026-12-01T11:59:00Z", "2026-12-01T18:00:00Z");
        assertThat(MORNING.overlaps(late)).isTrue();
        assertThat(late.overlaps(MORNING)).isTrue();
    }

    @Test
    void containsItselfAndWhatLiesWithinAndNothingThatStandsOut() {
        assertThat(MORNING.contains(MORNING)).isTrue();
        assertThat(MORNING.contains(window("2026-12-01T07:59:00Z", "2026-12-01T09:00:00Z")))
                .isFalse();
        assertThat(MORNING.contains(window("2026-12-01T09:00:00Z", "2026-12-01T12:01:00Z")))
                .isFalse();
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> window("2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2026-12-01T08:00:00Z");
    }

    @Test
    void whatIsTakenFromItsMiddleLeavesBothEnds() {
        assertThat(MORNING.minus(window("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z")))
                .containsExactly(
                        window("2026-12-01T08:00:00Z", "2026-12-01T09:00:00Z"),
                        window("2026-12-01T10:00:00Z", "2026-12-01T12:00:00Z"));
    }

    @Test
    void takingAllOfItLeavesNothingAndTakingWhatOnlyTouchesLeavesIt() {
        assertThat(MORNING.minus(MORNING)).isEmpty();
        assertThat(MORNING.minus(window("2026-12-01T12:00:00Z", "2026-12-01T13:00:00Z")))
                .containsExactly(MORNING);
    }

    private static TimeWindow window(String from, String to) {
        return new TimeWindow(Instant.parse(from), Instant.parse(to));
    }
}
