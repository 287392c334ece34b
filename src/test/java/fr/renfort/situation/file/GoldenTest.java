package fr.renfort.situation.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.planning.Eligibility;
import fr.renfort.planning.Scorer;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.EligibilityRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden case, scored to the point by an independent program. */
class GoldenTest {
    private static final Scorer SCORER = new Scorer();

    static Stream<String> cases() {
        return Golden.names().stream();
    }

    static Stream<String> casesWithEligibility() {
        return Golden.namesOf(".eligibility.json").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresThePlanToThePointRuleByRule(String name) throws IOException {
        PlanningProblem problem = Golden.problem(name);
        Plan plan = Golden.plan(name);

        JsonNode scored = asRead(new ScoreFile(problem.name(), SCORER.score(problem, plan)).tree());

        JsonNode expected = Golden.tree(name + ".score.json");
        assertThat(scored.get("rules")).isEqualTo(expected.get("rules"));
        for (String field : List.of("instance", "valid", "hard", "medium", "soft")) {
            assertThat(scored.get(field)).as(field).isEqualTo(expected.get(field));
        }
        for (String field : List.of("findings", "notCovered")) {
            assertThat(scored.get(field)).as(field).containsExactlyInAnyOrderElementsOf(expected.get(field));
        }
    }

    @ParameterizedTest
    @MethodSource("casesWithEligibility")
    void saysWhichEligibilityRulesFail(String name) throws IOException {
        Eligibility eligibility = new Eligibility(Golden.problem(name));
        JsonNode expected = Golden.tree(name + ".eligibility.json");
        for (JsonNode verdict : expected.get("experts")) {
            Set<EligibilityRule> fails = eligibility.expertFails(
                    verdict.get("need").asText(),
                    Instant.parse(verdict.get("start").asText()),
                    verdict.get("expert").asText());
            assertThat(fails).as(verdict.toString()).isEqualTo(expectedFails(verdict));
        }
        for (JsonNode verdict : expected.get("lots")) {
            Set<EligibilityRule> fails = eligibility.lotFails(
                    verdict.get("need").asText(), verdict.get("lot").asText());
            assertThat(fails).as(verdict.toString()).isEqualTo(expectedFails(verdict));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresTheSameAfterWritingAndReadingProblemAndPlan(String name, @TempDir Path folder) throws IOException {
        PlanningProblem problem = Golden.problem(name);
        Plan plan = Golden.plan(name);
        Path problemFile = folder.resolve("problem.json.gz");
        Path planFile = folder.resolve("plan.json");

        ProblemFile.write(problemFile, problem);
        new PlanFile(problem.name(), plan).write(planFile);

        assertThat(PlanFile.read(planFile)).isEqualTo(new PlanFile(problem.name(), plan));
        assertThat(SCORER.score(ProblemFile.read(problemFile), plan)).isEqualTo(SCORER.score(problem, plan));
    }

    private static Set<EligibilityRule> expectedFails(JsonNode verdict) {
        Set<EligibilityRule> fails = StreamSupport.stream(verdict.get("fails").spliterator(), false)
                .map(JsonNode::asText)
                .map(EligibilityRule::valueOf)
                .collect(Collectors.toSet());
        assertThat(verdict.get("eligible").asBoolean()).isEqualTo(fails.isEmpty());
        return fails;
    }

    /** Number nodes compare by their width: written and read again they are alike. */
    private static JsonNode asRead(JsonNode node) throws IOException {
        return new ObjectMapper().readTree(node.toString());
    }
}
