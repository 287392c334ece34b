package fr.renfort.situation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.planning.facts.PlanningProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file that is not a planning problem is told. */
class ProblemFileTest {
    private static final Path REST = Path.of("src", "test", "resources", "golden", "rest.instance.json");

    @TempDir
    private Path folder;

    private Path changed(String what, String with) throws IOException {
        String text = Files.readString(REST);
        assertThat(text).contains(what);
        return Files.writeString(folder.resolve("changed.json"), text.replace(what, with));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"format\": 3|\"format\": 2|format (2) must be 3.",
                "\"format\": 3|\"format\": \"3\"|format (\"3\") must be a whole number of at most 9 digits.",
                "Europe/Paris|Europe/Atlantis|zone (\"Europe/Atlantis\") must be an IANA time zone such as Europe/Paris.",
                "\"now\": \"2026-05-30T00:00:00Z\"|\"now\": \"today\"|now (\"today\") must be an instant such as 2026-06-01T06:00:00Z.",
                "\"name\": \"rest\"|\"nom\": \"rest\"|name (absent) must be a text.",
                "\"congestionFactor\": 1.15|\"congestionFactor\": \"1\"|policy.congestionFactor (\"1\") must be a number.",
                "[4320,4]|[4320]|policy.urgencies[0] ([4320]) must be two numbers, minutes and urgency.",
                "\"source\": \"matrix\"|\"source\": \"map\"|travel.source (\"map\") must be matrix or great-circle.",
                "\"open\":true|\"open\":1|incidents[0].open (1) must be true or false.",
                "\"mode\":\"ON_SITE\"|\"mode\":\"SITE\"|expertNeeds[0].mode (\"SITE\") must be one of [ON_SITE, REMOTE].",
                "\"skills\":{\"REM.AD\":2}|\"skills\":[]|experts[0].skills ([]) must be an object.",
                "\"skills\":{\"REM.AD\":2}|\"skills\":{\"REM.AD\":7}|experts[0]: The level in REM.AD (7) of expert X1 must be 1 to 3.",
                "\"homeWork\":[]|\"homeWork\":{}|experts[0].homeWork ({}) must be a list.",
                "\"homeWork\":[]|\"homeWork\":[[\"2026-06-02T00:00:00Z\",\"2026-06-01T00:00:00Z\"]]|experts[0].homeWork[0] ([\"2026-06-02T00:00:00Z\",\"2026-06-01T00:00:00Z\"]) must be two instants, the second not before the first.",
                "\"homeWork\":[]|\"homeWork\":[[\"2026-06-02T00:00:00Z\"]]|experts[0].homeWork[0] ([\"2026-06-02T00:00:00Z\"]) must be two instants, the second not before the first.",
                "\"organisation\":\"LEND\"|\"organisation\":\"X\"|The file: The organisation (X) of expert X1 must be one of the 1 given.",
                "\"to\":\"2026-06-01T18:00:00Z\"|\"to\":\"2026-05-01T18:00:00Z\"|expertNeeds[0]: The window's end (2026-05-01T18:00:00Z) must not be before its start (2026-06-01T06:00:00Z).",
                "[0,50,70,10,90]|[0,50]|travel: The number of columns (2) of the travel row of A must be 5 to 5.",
            })
    void saysWhereInTheFileWhatWasThereAndWhatMustBe(String what, String with, String message) throws IOException {
        Path file = changed(what, with);

        assertThatThrownBy(() -> ProblemFile.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(message);
    }

    @Test
    void shortensWhatWasThere() throws IOException {
        Path file = changed("\"name\": \"rest\"", "\"name\": [\"" + "x".repeat(200) + "\"]");

        assertThatThrownBy(() -> ProblemFile.read(file))
                .hasMessage("name ([\"" + "x".repeat(78) + "...) must be a text.");
    }

    @Test
    void saysAtWhichLineAFileIsNotJson() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\n\"format\": 3,\n oops }");

        assertThatThrownBy(() -> ProblemFile.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("The file broken.json must be JSON: ")
                .hasMessageEndingWith(" at line 3.");
    }

    @Test
    void aListIsNoProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), "[]");

        assertThatThrownBy(() -> ProblemFile.read(file)).hasMessage("The file ([]) must be an object.");
    }

    @Test
    void aPlaceThatIsNotListedIsToldWhenItIsLookedUp() throws IOException {
        Path file = changed("\"source\": \"matrix\"", "\"source\": \"great-circle\"");
        PlanningProblem problem = ProblemFile.read(file);

        assertThat(problem.travel().minutes("A", "B")).hasValue(0);
        assertThatThrownBy(() -> problem.travel().minutes("A", "Z"))
                .hasMessage("The place (Z) must be one of the 5 given.");
    }

    @Test
    void anEmptyWindowIsLeftOut() throws IOException {
        Path file = changed("\"homeWork\":[]", "\"homeWork\":[[\"2026-06-02T00:00:00Z\",\"2026-06-02T00:00:00Z\"]]");

        assertThat(ProblemFile.read(file).resources().experts())
                .allSatisfy(expert -> assertThat(expert.calendar().homeWork()).isEmpty());
    }
}
