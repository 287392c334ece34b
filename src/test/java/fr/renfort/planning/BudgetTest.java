package fr.renfort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void anEmergencyImprovesNothing() {
        assertThat(Budget.emergency(1).improves()).isFalse();
        assertThat(Budget.ofTime(1, Duration.ZERO).improves()).isFalse();
        assertThat(Budget.ofSteps(1, 1).improves()).isTrue();
        assertThat(new Budget(1, Duration.ofSeconds(1), OptionalLong.of(9)).improves())
                .isTrue();
    }

    @Test
    void aBudgetEndsAndIsNotNegative() {
        assertThatThrownBy(() -> new Budget(1, null, OptionalLong.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The budget must have a time limit, a step limit or both: it has neither.");
        assertThatThrownBy(() -> Budget.ofTime(1, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The time limit (PT-1S) must not be negative.");
        assertThatThrownBy(() -> Budget.ofSteps(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The step limit (-1) must be 0 to 2147483647.");
        assertThatThrownBy(() -> Budget.ofSteps(1, 3_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
    }
}
