package fr.renfort.notice.duty;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DutyFormatTest {

    @Test
    void whatIsNoListOfShiftsIsAnError() {
        assertThatThrownBy(() -> DutyFormat.read("[{\"start\": \"tomorrow\"}]"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rota");
    }
}
