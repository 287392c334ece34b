package fr.renfort.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.language.Language;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.score.Rule;
import fr.renfort.situation.file.Golden;
import fr.renfort.situation.file.PlanFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Score and solve, which need nothing but files. */
class FileCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNIX_SIGNALS = 128;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    static Stream<String> cases() {
        return Golden.names().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresAsTheGoldenCasesSay(String name) throws IOException {
        JsonNode expected = Golden.tree(name + ".score.json");
        boolean sound =
                expected.get("valid").asBoolean() && expected.get("hard").asLong() == 0;

        assertThat(score(Language.FR, name, "--json")).isEqualTo(sound ? 0 : 1);

        JsonNode score = JSON.readTree(out.toString());
        for (String field : List.of("instance", "valid", "hard", "medium", "soft", "rules")) {
            assertThat(score.get(field)).as(field).isEqualTo(expected.get(field));
        }
        for (String field : List.of("findings", "notCovered")) {
            assertThat(score.get(field)).as(field).containsExactlyInAnyOrderElementsOf(expected.get(field));
        }
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|bad-plan|The plan is invalid: |a promise is not kept|Rules not met",
                "FR|bad-plan|Le plan est invalide : |une promesse n'est pas tenue|Règles non remplies",
                "EN|unserved|The plan is valid.|Too short to be covered:|duties without anybody",
            })
    void showsTablesInBothLanguages(Language language, String name, String one, String two, String three) {
        score(language, name);

        assertThat(out.toString()).contains(one, two, three);
        for (Rule rule : Rule.values()) {
            assertThat(out.toString()).contains("\n" + rule.name() + " ");
        }
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 140);
    }

    @Test
    void saysInWhichFileWhereWhatMustBe() throws IOException {
        String text = Files.readString(instance("rest")).replace("\"minimumLevel\":1", "\"minimumLevel\":9");
        Path wrong = Files.writeString(folder.resolve("wrong.json"), text);

        assertThat(run(Language.FR, "score", wrong.toString(), plan("rest").toString()))
                .isEqualTo(2);
        assertThat(run(Language.EN, "solve", wrong.toString())).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        wrong + " : expertNeeds[0].minimumLevel (9) doit être compris entre 1 et 3.",
                        "Voir : renfort score --help",
                        wrong + ": expertNeeds[0].minimumLevel (9) must be 1 to 3.",
                        "See: renfort solve --help");
    }

    @Test
    void aFileThatIsNotThereOrAFolderIsAMistakeOfTheCaller() {
        assertThat(run(Language.EN, "score", "nowhere.json", plan("rest").toString()))
                .isEqualTo(2);
        assertThat(run(Language.EN, "score", folder.toString(), plan("rest").toString()))
                .isEqualTo(2);
        assertThat(run(Language.EN, "solve", instance("rest").toString(), "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(run(Language.EN, "solve", instance("rest").toString(), "--out", "nowhere/at/all.json"))
                .isEqualTo(2);
        assertThat(run(Language.EN, "solve", instance("rest").toString(), "--seconds", "-1"))
                .isEqualTo(2);
        assertThat(run(Language.EN, "solve", instance("rest").toString(), "--steps", "many"))
                .isEqualTo(2);
        assertThat(run(Language.EN, "solve", instance("rest").toString(), "--json", "--out", "-"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "The file nowhere.json does not exist.",
                        "cannot be read",
                        "cannot be written there",
                        "cannot both go");
    }

    @Test
    void aPlanOfAnotherProblemIsToldAbout() {
        run(Language.EN, "score", instance("rest").toString(), plan("lots").toString());

        assertThat(err.toString()).contains("is of lots; the problem is rest");
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() throws IOException {
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json.gz");

        assertThat(solve("s-04-greedy", "--steps", "200", "--seed", "5", "--out", one.toString()))
                .isZero();
        assertThat(solve("s-04-greedy", "--steps", "200", "--seed", "5", "--out", two.toString()))
                .isZero();

        assertThat(PlanFile.read(two)).isEqualTo(PlanFile.read(one));
        assertThat(err.toString()).isEmpty();
        assertThat(run(Language.EN, "score", instance("s-04-greedy").toString(), two.toString()))
                .isZero();
    }

    @Test
    void beginsFromAPlanAndReportsWhatItLeavesOut() throws IOException {
        Path start = folder.resolve("start.json");
        Plan exact = Golden.plan("s-04-exact");
        List<AssignedDuty> duties = new ArrayList<>(exact.duties());
        duties.add(
                new AssignedDuty("GONE", 0, duties.get(0).start(), duties.get(0).expert()));
        new PlanFile("S-04-7", new Plan(duties, exact.loans())).write(start);
        Path better = folder.resolve("better.json");

        assertThat(solve(
                        "s-04-exact", "--steps", "0", "--from", start.toString(), "--out", better.toString(), "--json"))
                .isZero();

        JsonNode summary = JSON.readTree(out.toString());
        JsonNode expected = Golden.tree("s-04-exact.score.json");
        assertThat(summary.get("medium").asLong())
                .isGreaterThanOrEqualTo(expected.get("medium").asLong());
        assertThat(summary.at("/start/findings/0/what").asText()).isEqualTo("NO_SUCH_DUTY");
        assertThat(summary.at("/start/kept/duties").size())
                .isEqualTo(exact.duties().size());
        assertThat(PlanFile.read(better).instance())
                .isEqualTo(summary.get("instance").asText());
    }

    @Test
    void tellsWhatBreaksAHardRuleOfTheStart() {
        assertThat(solve("rest", "--steps", "0", "--from", plan("rest").toString()))
                .isZero();
        assertThat(solve("lots", "--steps", "0", "--from", plan("lots").toString()))
                .isZero();

        assertThat(out.toString()).contains("Left out against a hard rule: need", ", lot ");
    }

    @Test
    void explainsInTablesAndInJson() throws IOException {
        assertThat(solve("s-04-greedy", "--steps", "0", "--explain")).isZero();
        assertThat(out.toString())
                .contains("WHO GOES WHERE", "WHAT STAYS UNSERVED, AND WHY", "Has the skill", "There from", "Cost: M1 -")
                .containsPattern("For X\\d+ this would be enough: start \\d+ h later");
        out.getBuffer().setLength(0);

        assertThat(solve("s-04-greedy", "--steps", "0", "--explain", "--json")).isZero();
        JsonNode explanation = JSON.readTree(out.toString()).get("explanation");
        assertThat(explanation.at("/stays/0/stay/expert").isTextual()).isTrue();
        assertThat(explanation.at("/stays/0/cost/M1").asLong()).isNegative();
        assertThat(explanation.at("/stays/0/arrival").asText()).endsWith("Z");
        assertThat(explanation.get("emptySeats").isEmpty()
                        && explanation.get("missingUnits").isEmpty())
                .isFalse();
        assertThat(explanation.findValues("reason")).isNotEmpty().allMatch(JsonNode::isTextual);
        assertThat(explanation.findValuesAsText("reason")).contains("LevelTooLow");
        assertThat(explanation.get("loans").isArray()).isTrue();
        assertThat(explanation.at("/stays/0/met"))
                .extracting(JsonNode::asText)
                .containsExactly("E1", "E2", "E3", "E4", "E5", "E6");
        assertThat(explanation.get("emptySeats").findValues("relaxation"))
                .extracting(relaxation -> relaxation.path("relaxation").asText())
                .contains("LaterStart");
    }

    @Test
    void explainsWhatHasNobodyAndNothing() {
        assertThat(solve("lots", "--steps", "0", "--explain")).isZero();
        assertThat(solve("unserved", "--steps", "0", "--explain")).isZero();

        assertThat(out.toString()).contains("Nobody is to be sent.", "EQUIPMENT LENT");
    }

    @Test
    void thePlanGoesToTheOutputAndTheSummaryAside() throws IOException {
        assertThat(solve("rest", "--steps", "0", "--out", "-")).isZero();

        assertThat(JSON.readTree(out.toString()).get("instance").asText()).isEqualTo("rest");
        assertThat(err.toString()).contains("Planned in");
    }

    @Test
    void drawsProgressWhereSomebodyLooksOn() {
        Terminal watched = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Language.EN, true);

        Program.run(watched, "solve", instance("rest").toString(), "--steps", "10", "--seconds", "5");

        assertThat(err.toString()).contains("\r").contains(" steps)");
    }

    @Test
    void loadsNeitherServerNorDatabase() throws Exception {
        Process process = process(
                "-Xlog:class+load",
                "score",
                instance("rest").toString(),
                plan("rest").toString());

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said)
                .contains("fr.renfort.command.ScoreCommand")
                .doesNotContain(
                        "io.micronaut.context.DefaultApplicationContext ",
                        "org.postgresql.Driver ",
                        "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule ");
    }

    @Test
    void readsTheStandardInputAndLeavesItOpen() throws IOException {
        InputStream before = System.in;
        AtomicBoolean closed = new AtomicBoolean();
        try (InputStream given = Files.newInputStream(instance("rest"))) {
            System.setIn(new FilterInputStream(given) {
                @Override
                public void close() {
                    closed.set(true);
                }
            });

            assertThat(run(Language.EN, "solve", "-", "--steps", "0")).isZero();
        } finally {
            System.setIn(before);
        }

        assertThat(closed).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoOrdinaryFileIsWrittenToAndNotReplaced() {
        Path device = Path.of("/dev/null");

        assertThat(solve("rest", "--steps", "0", "--out", device.toString())).isZero();

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    /** The problem comes by the standard input: when it is all taken, the process listens to signals. */
    @Test
    void toldToEndItWritesTheBestPlan() throws Exception {
        Path best = folder.resolve("best.json");
        Process process = process("-Xshare:auto", "solve", "-", "--seconds", "600", "--out", best.toString());
        try (OutputStream input = process.getOutputStream()) {
            new GZIPInputStream(Files.newInputStream(instance("m-11-greedy"))).transferTo(input);
        }

        process.toHandle().destroy();
        process.getInputStream().readAllBytes();

        assertThat(process.waitFor()).isEqualTo(UNIX_SIGNALS + 15);
        assertThat(run(Language.EN, "score", instance("m-11-greedy").toString(), best.toString()))
                .isZero();
    }

    private static Process process(String jvmOption, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                jvmOption,
                "-cp",
                System.getProperty("java.class.path"),
                "fr.renfort.Application"));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private int score(Language language, String name, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("score", instance(name).toString(), plan(name).toString()));
        arguments.addAll(Arrays.asList(options));
        return run(language, arguments.toArray(String[]::new));
    }

    private int solve(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("solve", instance(name).toString()));
        arguments.addAll(Arrays.asList(options));
        return run(Language.EN, arguments.toArray(String[]::new));
    }

    private static Path instance(String name) {
        return golden(name + ".instance.json");
    }

    private static Path plan(String name) {
        return golden(name + ".plan.json");
    }

    private static Path golden(String name) {
        Path plain = Path.of("src", "test", "resources", "golden", name);
        return Files.exists(plain) ? plain : plain.resolveSibling(name + ".gz");
    }

    private int run(Language language, String... arguments) {
        return Program.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language, false), arguments);
    }
}
