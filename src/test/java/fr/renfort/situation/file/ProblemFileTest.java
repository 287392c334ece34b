package fr.renfort.situation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.language.Language;
import fr.renfort.planning.facts.PlanningProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
                "\"source\": \"matrix\"|\"source\": \"map\"|travel.source (\"map\") must be one of [matrix, great-circle].",
                "\"open\":true|\"open\":1|incidents[0].open (1) must be true or false.",
                "\"mode\":\"ON_SITE\"|\"mode\":\"SITE\"|expertNeeds[0].mode (\"SITE\") must be one of [ON_SITE, REMOTE].",
                "\"skills\":{\"REM.AD\":2}|\"skills\":[]|experts[0].skills ([]) must be an object.",
                "\"skills\":{\"REM.AD\":2}|\"skills\":{\"REM.AD\":7}|experts[0].skills.REM.AD (7) must be 1 to 3.",
                "\"homeWork\":[]|\"homeWork\":{}|experts[0].homeWork ({}) must be a list.",
                "\"homeWork\":[]|\"homeWork\":[[\"2026-06-02T00:00:00Z\",\"2026-06-01T00:00:00Z\"]]|experts[0].homeWork[0] ([\"2026-06-02T00:00:00Z\",\"2026-06-01T00:00:00Z\"]) must be two instants, the second not before the first.",
                "\"homeWork\":[]|\"homeWork\":[[\"2026-06-02T00:00:00Z\"]]|experts[0].homeWork[0] ([\"2026-06-02T00:00:00Z\"]) must be two instants, the second not before the first.",
                "\"organisation\":\"LEND\"|\"organisation\":\"X\"|experts[0].organisation (\"X\") must be one of the 1 given.",
                "\"to\":\"2026-06-01T18:00:00Z\"|\"to\":\"2026-05-01T18:00:00Z\"|expertNeeds[0].to (2026-05-01T18:00:00Z) must be not before 2026-06-01T06:00:00Z.",
                "[0,50,70,10,90]|[0,50]|travel.minutes[0] ([0,50]) must be a list of 5.",
                "\"base\":\"A\"|\"base\":\"Z\"|experts[0].base (\"Z\") must be one of the 5 given.",
                "\"minimumLevel\":1|\"minimumLevel\":4|expertNeeds[0].minimumLevel (4) must be 1 to 3.",
                "\"headcount\":3|\"headcount\":12345678901|expertNeeds[0].headcount (12345678901) must be a whole number of at most 9 digits.",
                "\"now\": \"2026-05-30T00:00:00Z\"|\"now\": \"2026-05-30T00:00:30Z\"|now (\"2026-05-30T00:00:30Z\") must be a whole minute such as 2026-06-01T06:00:00Z.",
                "\"now\": \"2026-05-30T00:00:00Z\"|\"now\": \"+999999-05-30T00:00:00Z\"|now (\"+999999-05-30T00:00:00Z\") must be between the years 1900 and 2199.",
                "\"now\": \"2026-05-30T00:00:00Z\"|\"now\": \"2027-05-30T00:00:00Z\"|horizon (2026-06-20T00:00:00Z) must be after 2027-05-30T00:00:00Z.",
                "\"from\":\"2026-06-01T06:00:00Z\"|\"from\":\"1926-06-01T06:00:00Z\"|expertNeeds[0].from (\"1926-06-01T06:00:00Z\") must be at most 1000 days before now (2026-05-30T00:00:00Z).",
                "[0,50,70,10,90]|[0,50,-70,10,90]|travel.minutes[0][2] (-70) must be 0 to 1000000.",
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
                .hasMessageStartingWith("The file must be JSON: it is not, at line 3, column ");
    }

    @Test
    void saysItInFrenchToo() throws IOException {
        Path file = changed("\"minimumLevel\":1", "\"minimumLevel\":4");

        assertThatThrownBy(() -> ProblemFile.read(file))
                .isInstanceOfSatisfying(
                        FileFormatException.class,
                        wrong -> assertThat(wrong.told(Language.FR))
                                .isEqualTo("expertNeeds[0].minimumLevel (4) doit être compris entre 1 et 3."));
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] good = Files.readAllBytes(REST);
        byte[] packed = gzipped(good);
        String text = new String(good, StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.argumentSet(
                        "half a gzip", Arrays.copyOf(packed, packed.length / 2), "its gzip ends too early"),
                Arguments.argumentSet(
                        "no gzip at all", new byte[] {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7}, "damaged gzip"),
                Arguments.argumentSet("a gzip bomb", gzipped(new byte[80 << 20]), "it is larger"),
                Arguments.argumentSet("deep", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "it is larger"),
                Arguments.argumentSet(
                        "half a file", Arrays.copyOf(good, good.length / 2), "it ends too early, at line"),
                Arguments.argumentSet("nothing", new byte[0], "The file (absent) must be an object"),
                Arguments.argumentSet(
                        "two files in one", (text + text).getBytes(StandardCharsets.UTF_8), "it is not, at line"),
                Arguments.argumentSet(
                        "not a number",
                        text.replace("1.15", "NaN").getBytes(StandardCharsets.UTF_8),
                        "it is not, at line"),
                Arguments.argumentSet(
                        "out of all range",
                        text.replace("1.15", "1e999").getBytes(StandardCharsets.UTF_8),
                        "policy.congestionFactor (Infinity) must be 0.1 to 10"),
                Arguments.argumentSet(
                        "a field twice",
                        text.replaceFirst("\\{", "{\"format\": 3,").getBytes(StandardCharsets.UTF_8),
                        "it is not, at line"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileFileIsRefusedInASentence(byte[] content, String sentence) {
        assertThatThrownBy(() -> ProblemFile.read(new ByteArrayInputStream(content)))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void anIdIsThereOnlyOnce() throws IOException {
        Path file = changed("{\"id\":\"X2\"", "{\"id\":\"X1\"");

        assertThatThrownBy(() -> ProblemFile.read(file))
                .hasMessage("experts[1].id (\"X1\") must be there only once in experts.");
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
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
