package fr.renfort.mission;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final Instant MORNING = Instant.parse("2026-06-02T06:00:00Z");
    private static final TimeWindow SHIFT = new TimeWindow(MORNING, MORNING.plusSeconds(36_000));

    @Test
    void seatsAreCountedFromZero() {
        assertThatThrownBy(() -> new Duty(UUID.randomUUID(), -1, MORNING, SHIFT, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seat (-1)");
    }

    @Test
    void nobodyServesBeforeTheShiftBegins() {
        assertThatThrownBy(() -> new Duty(UUID.randomUUID(), 0, MORNING.plusSeconds(60), SHIFT, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be before the start of its shift");
    }
}
