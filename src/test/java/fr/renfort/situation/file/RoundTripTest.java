package fr.renfort.situation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.planning.RandomProblems;
import fr.renfort.planning.Scorer;
import fr.renfort.planning.facts.PlanningProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again as it was. */
class RoundTripTest {

    private static final Scorer SCORER = new Scorer();

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(100, 130);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aProblemAPlanAndAScoreAreReadAsTheyWereWritten(long seed) throws IOException {
        RandomProblems chance = new RandomProblems(seed);
        PlanningProblem problem = chance.problem();
        Path file = folder.resolve("problem.json.gz");
        ProblemFile.write(file, problem);

        PlanningProblem read = ProblemFile.read(file);

        assertThat(read.name()).isEqualTo(problem.name());
        assertThat(read.period()).isEqualTo(problem.period());
        assertThat(read.policy()).isEqualTo(problem.policy());
        assertThat(read.resources()).isEqualTo(problem.resources());
        assertThat(read.demand()).isEqualTo(problem.demand());
        assertThat(read.standing()).isEqualTo(problem.standing());
        List<String> places = usedPlaces(problem);
        places.forEach(from -> places.forEach(to -> assertThat(read.travel().minutes(from, to))
                .isEqualTo(problem.travel().minutes(from, to))));

        PlanFile plan = new PlanFile(problem.name(), chance.plan(problem));
        plan.write(folder.resolve("plan.json"));
        assertThat(PlanFile.read(folder.resolve("plan.json"))).isEqualTo(plan);

        ScoreFile score = new ScoreFile(problem.name(), SCORER.score(problem, plan.plan()));
        score.write(folder.resolve("score.json"));
        assertThat(ScoreFile.read(folder.resolve("score.json"))).isEqualTo(score);
    }

    private static List<String> usedPlaces(PlanningProblem problem) {
        return problem.resources().experts().stream()
                .map(expert -> expert.home().base())
                .distinct()
                .toList();
    }

    @Test
    void theGoldenScoresAreReadWhole() throws IOException {
        Path golden = Path.of("src", "test", "resources", "golden", "bad-plan.score.json");

        assertThat(ScoreFile.read(golden).score().findings())
                .hasSize(Golden.tree("bad-plan.score.json").get("findings").size());
        String wrong = Files.readString(golden).replaceFirst("\"H1\": *\\d+", "\"H1\": -1");
        Path file = Files.writeString(folder.resolve("wrong.json"), wrong);
        assertThatThrownBy(() -> ScoreFile.read(file))
                .hasMessage("rules.H1 (-1) must be a whole number, zero or more.");
    }

    @Test
    void aFileKeepsWhatItHeldUntilAllIsWritten() throws IOException {
        Path file = folder.resolve("plan.json");
        PlanFile plan = new PlanFile("rest", Golden.plan("rest"));
        plan.write(file);
        Files.createDirectories(folder.resolve("plan.json.part").resolve("in the way"));

        assertThatThrownBy(() -> new PlanFile("other", Golden.plan("rest")).write(file))
                .isInstanceOf(IOException.class);

        assertThat(PlanFile.read(file)).isEqualTo(plan);
    }
}
