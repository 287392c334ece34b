package fr.renfort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.planning.score.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleFormatTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<Rule, Long> rules = Map.of(Rule.H1, 0L, Rule.M1, 19_748_160L, Rule.S1, 60L);
        assertThat(RuleFormat.read(RuleFormat.write(rules))).isEqualTo(rules);
    }

    @Test
    void saysWhatWasStoredWhenItIsNoTableOfRules() {
        assertThatThrownBy(() -> RuleFormat.read("{\"X9\": 1}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("X9");
    }
}
