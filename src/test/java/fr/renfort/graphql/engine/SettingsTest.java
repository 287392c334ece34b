package fr.renfort.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.access.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 4000, 20, 1000, 50, 50, characters",
        "65536, 1, 20, 1000, 50, 50, tokens",
        "65536, 4000, 0, 1000, 50, 50, depth",
        "65536, 4000, 20, 0, 50, 50, fields",
        "65536, 4000, 20, 1000, -1, 50, aliases",
        "65536, 4000, 20, 1000, 50, 99999, directives"
    })
    void namesTheLimitOfADocumentThatCannotBe(
            int characters, int tokens, int depth, int fields, int aliases, int directives, String named) {
        assertThatThrownBy(() -> new DocumentLimits(characters, tokens, depth, fields, aliases, directives))
                .hasMessageContaining("renfort.graphql.document." + named + " (");
    }

    @Test
    void namesTheLimitOfAnExecutionThatCannotBe() {
        assertThatThrownBy(() -> new ExecutionLimits(0, Duration.ofSeconds(10), 1000))
                .hasMessageContaining("renfort.graphql.execution.cost (0)");
        assertThatThrownBy(() -> new ExecutionLimits(10, Duration.ZERO, 1000))
                .hasMessageContaining("renfort.graphql.execution.time (PT0S)");
        assertThatThrownBy(() -> new ExecutionLimits(10, Duration.ofSeconds(10), -1))
                .hasMessageContaining("renfort.graphql.execution.cached-characters (-1)");
    }

    @Test
    void namesTheBudgetThatCannotBe() {
        assertThatThrownBy(() -> new BudgetSettings(0, -1, 0, 0, 0, 0, 0, 0))
                .hasMessageContaining("renfort.graphql.budget.hospital (-1)");
        assertThatThrownBy(() -> new BudgetSettings(0, 0, 0, 0, 0, 0, 0, Long.MAX_VALUE))
                .hasMessageContaining("renfort.graphql.budget.necessary (");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleHasABudgetOfItsOwn(Role role) {
        assertThat(new BudgetSettings(0, 1, 2, 3, 4, 5, 6, 7).unitsOf(role)).isEqualTo(role.ordinal());
    }
}
