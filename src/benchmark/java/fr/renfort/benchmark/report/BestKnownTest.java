package fr.renfort.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestKnownTest {
    @TempDir
    Path folder;

    private final BestKnown known = new BestKnown();

    @Test
    void keepsTheBetterPlanAndTheTighterBound() {
        known.learn("P", new Score(0, -10, -90), "one", new Score(0, -9, -50));
        known.learn("P", new Score(0, -10, -80), "other", new Score(0, -8, -60));
        known.learn("P", new Score(0, -12, -10), "third", Score.ZERO);
        assertThat(known.of("P")).hasValueSatisfying(entry -> {
            assertThat(entry.best()).isEqualTo(new Score(0, -10, -80));
            assertThat(entry.by()).isEqualTo("other");
            assertThat(entry.bound()).isEqualTo(new Score(0, -9, -60));
            assertThat(entry.proven()).isFalse();
        });
    }

    @Test
    void aSoftBoundHoldsForItsMediumOnly() {
        known.learn("P", new Score(0, -10, -90), "one", new Score(0, -9, -85));
        known.learn("P", new Score(0, -9, -100), "other", new Score(0, -9, -70));
        assertThat(known.of("P"))
                .hasValueSatisfying(entry -> assertThat(entry.bound()).isEqualTo(new Score(0, -9, -70)));
    }

    @Test
    void writesALineForEachProblem() throws IOException {
        known.learn("P", new Score(0, -10, -90), "one", new Score(0, -9, -85));
        known.write(folder.resolve("known.csv"));
        assertThat(Files.readAllLines(folder.resolve("known.csv")))
                .containsExactly("problem,medium,soft,by,bound_medium,bound_soft", "P,-10,-90,one,-9,-85");
    }
}
