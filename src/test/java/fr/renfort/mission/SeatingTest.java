package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private static final UUID NEED = UUID.randomUUID();
    private static final Seating.Shift SHIFT = new Seating.Shift(NEED, morning(2));
    private static final DutyKey ANNE = key();
    private static final DutyKey BRUNO = key();
    private static final DutyKey CLAIRE = key();

    @Test
    void everybodyKeepsThePlansSeatWhenNobodyHasAnother() {
        Seating seating = Seating.of(Map.of(ANNE, 0, BRUNO, 2), Map.of(SHIFT, List.of(1)), kept(Map.of()));

        assertThat(seating.seat(ANNE)).isZero();
        assertThat(seating.seat(BRUNO)).isEqualTo(2);
        assertThat(seating.empty(SHIFT)).containsExactly(1);
    }

    @Test
    void whoeverWasAskedForASeatKeepsItAndTheOthersMakeRoom() {
        Seating seating = Seating.of(Map.of(ANNE, 1, BRUNO, 0), Map.of(), kept(Map.of(ANNE, 0)));

        assertThat(seating.seat(ANNE)).isZero();
        assertThat(seating.seat(BRUNO)).isEqualTo(1);
    }

    @Test
    void anEmptySeatMovesToWhereRoomIsLeft() {
        Seating seating = Seating.of(Map.of(ANNE, 0), Map.of(SHIFT, List.of(1)), kept(Map.of(ANNE, 1)));

        assertThat(seating.seat(ANNE)).isEqualTo(1);
        assertThat(seating.empty(SHIFT)).containsExactly(0);
    }

    @Test
    void aKeptSeatBeyondThePlansTakesNobodysSeat() {
        Seating seating = Seating.of(Map.of(ANNE, 0, BRUNO, 1, CLAIRE, 2), Map.of(), kept(Map.of(ANNE, 7, BRUNO, 0)));

        assertThat(seating.seat(ANNE)).isEqualTo(7);
        assertThat(seating.seat(BRUNO)).isZero();
        assertThat(seating.seat(CLAIRE)).isEqualTo(2);
    }

    private static Kept kept(Map<DutyKey, Integer> seats) {
        return new Kept(seats, List.of());
    }

    private static DutyKey key() {
        return new DutyKey(NEED, morning(2), UUID.randomUUID());
    }
}
