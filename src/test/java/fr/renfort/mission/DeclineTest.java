package fr.renfort.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.TimeWindow;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeclineTest {

    private static final UUID WHO = UUID.randomUUID();
    private static final UUID INCIDENT = UUID.randomUUID();
    private static final TimeWindow DATES = new TimeWindow(MissionRooms.morning(2), MissionRooms.evening(3));
    private static final TimeWindow LATER = new TimeWindow(MissionRooms.evening(3), MissionRooms.evening(9));

    @Test
    void aNoToTheseDatesHoldsForWhateverFallsOnThem() {
        Decline decline = new Decline(WHO, INCIDENT, DATES, DeclineScope.THESE_DATES);

        assertThat(decline.covers(UUID.randomUUID(), DATES)).isTrue();
        assertThat(decline.covers(INCIDENT, LATER)).isFalse();
    }

    @Test
    void aNoToThisIncidentHoldsForAllOfItAndNothingElse() {
        Decline decline = new Decline(WHO, INCIDENT, DATES, DeclineScope.THIS_INCIDENT);

        assertThat(decline.covers(INCIDENT, LATER)).isTrue();
        assertThat(decline.covers(UUID.randomUUID(), DATES)).isFalse();
    }

    @Test
    void aNoForAlwaysHoldsForEverything() {
        assertThat(new Decline(WHO, INCIDENT, DATES, DeclineScope.ALWAYS).covers(UUID.randomUUID(), LATER))
                .isTrue();
    }

    @Test
    void aRefusalHasAReason() {
        assertThatThrownBy(() -> new Refusal(" ", DeclineScope.ALWAYS)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Refusal("x".repeat(501), DeclineScope.ALWAYS))
                .isInstanceOf(InvalidValueException.class);
    }
}
