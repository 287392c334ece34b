package fr.renfort.mission;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoanTest {

    private static final EquipmentCode LAPTOPS = new EquipmentCode("EQ.LAP");
    private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");

    @Test
    void lendsAtLeastOneUnit() {
        assertThatThrownBy(() -> new Loan.Content(LAPTOPS, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quantity (0) of EQ.LAP");
    }

    @Test
    void aLotIsAwayForAsLongAsItIsPresentElsewhere() {
        TimeWindow presence = new TimeWindow(NOON, NOON.plusSeconds(7200));
        TimeWindow tooShort = new TimeWindow(NOON, NOON.plusSeconds(3600));
        assertThatThrownBy(() -> new Loan.Lending(
                        UUID.randomUUID(), UUID.randomUUID(), new Loan.Content(LAPTOPS, 1), 30, presence, tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must lie within its absence");
    }
}
