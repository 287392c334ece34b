package fr.renfort.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageGridTest {

    private static final int ALL_GRIDS = 1 << 6;

    @ParameterizedTest
    @CsvSource({
        "-, 1",
        "laboratory, 2",
        "backups, 2",
        "laboratory backups, 3",
        "emergencies, 3",
        "transfers, 3",
        "critical, 3",
        "emergencies transfers laboratory backups, 3",
        "critical emergencies, 4",
        "critical transfers, 4",
        "critical laboratory backups, 3",
        "samu, 4"
    })
    void answersSuggestASeverity(String yes, int severity) {
        TriageGrid grid = new TriageGrid(
                yes.contains("emergencies"),
                yes.contains("transfers"),
                yes.contains("critical"),
                yes.contains("samu"),
                yes.contains("laboratory"),
                yes.contains("backups"));

        assertThat(grid.suggestedSeverity()).isEqualTo(severity);
    }

    @Test
    void oneMoreYesNeverLowersTheSeverity() {
        for (int answers = 0; answers < ALL_GRIDS; answers++) {
            for (int question = 1; question < ALL_GRIDS; question <<= 1) {
                assertThat(grid(answers | question).suggestedSeverity())
                        .isBetween(grid(answers).suggestedSeverity(), 4);
            }
        }
    }

    private static TriageGrid grid(int answers) {
        return new TriageGrid(
                (answers & 1) != 0,
                (answers & 2) != 0,
                (answers & 4) != 0,
                (answers & 8) != 0,
                (answers & 16) != 0,
                (answers & 32) != 0);
    }
}
