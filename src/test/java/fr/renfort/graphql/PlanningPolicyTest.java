package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.situation.PolicyNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The numbers by which a region plans, read and changed. */
class PlanningPolicyTest {

    private static final String NUMBERS =
            Arrays.stream(PolicyNumber.values()).map(PolicyNumber::field).collect(Collectors.joining(" "));

    private final AttackedRegion region = new AttackedRegion();
    private final Trial trial = new Trial(region);

    @AfterEach
    void close() {
        region.close();
    }

    @Test
    void theDefaultsAreThoseOfThePlanningModel() {
        Json policy = read();

        assertThat(policy.at("severityWeights").list()).isEqualTo(List.of(1, 3, 10, 30));
        assertThat(policy.at("priorityWeights").list()).isEqualTo(List.of(3, 2, 1));
        assertThat(policy.at("urgencies").list())
                .isEqualTo(List.of(
                        Map.of("untilMinutes", 72 * 60, "factor", 4),
                        Map.of("untilMinutes", 7 * 24 * 60, "factor", 2)));
        assertThat(policy.at("congestionFactor").value()).isEqualTo(1.15);
        assertThat(policy.at("version").number()).isZero();
        Map<String, Integer> numbers = new HashMap<>();
        for (PolicyNumber number : PolicyNumber.values()) {
            numbers.put(number.field(), policy.at(number.field()).number());
        }
        assertThat(numbers)
                .isEqualTo(Map.ofEntries(
                        Map.entry("shortestDutyMinutes", 120),
                        Map.entry("stayGapMinutes", 38 * 60),
                        Map.entry("nearTermMinutes", 72 * 60),
                        Map.entry("reserveAvailableMinutes", 6 * 60),
                        Map.entry("missingUnitDay", 60),
                        Map.entry("nearTermMove", 60),
                        Map.entry("handoverMinutes", 60),
                        Map.entry("idleDayMinutes", 120),
                        Map.entry("fairnessDivisor", 72_000),
                        Map.entry("overqualificationMinutes", 30),
                        Map.entry("disruptionMinutes", 240),
                        Map.entry("reservePerExpertMinutes", 300)));
    }

    @Test
    void everyNumberThatIsChangedIsReadBack() {
        Map<String, Object> change = new HashMap<>(Map.of(
                "regionCode", "11",
                "version", 0,
                "severityWeights", List.of(2, 4, 8, 16),
                "priorityWeights", List.of(9, 3, 1),
                "urgencies", List.of(Map.of("untilMinutes", 1_440, "factor", 8)),
                "congestionFactor", 1.5,
                "reserveTargets", List.of(Map.of("skill", "REM.AD", "experts", 2))));
        int value = 200;
        for (PolicyNumber number : PolicyNumber.values()) {
            change.put(number.field(), value++);
        }

        trial.done("changePlanningPolicy", "planningPolicy { version }", change);

        Json policy = read();
        change.put("version", 1);
        change.remove("regionCode");
        change.put("reserveTargets", List.of(Map.of("skill", Map.of("code", "REM.AD"), "experts", 2)));
        assertThat(policy.value()).isEqualTo(change);
    }

    @Test
    void aNumberOutOfItsRangeIsRefusedByItsName() {
        for (PolicyNumber number : PolicyNumber.values()) {
            trial.refused(
                    "changePlanningPolicy", changed(number.field(), number.most() + 1), "INVALID", number.field());
            trial.refused(
                    "changePlanningPolicy", changed(number.field(), number.least() - 1), "INVALID", number.field());
        }
    }

    @Test
    void listsThatCannotBeAreRefusedByTheirName() {
        trial.refused("changePlanningPolicy", changed("severityWeights", List.of(1, 2)), "INVALID", "severityWeights");
        trial.refused(
                "changePlanningPolicy", changed("priorityWeights", List.of(1, 2, 1_001)), "INVALID", "priorityWeights");
        trial.refused(
                "changePlanningPolicy",
                changed("urgencies", List.of(Map.of("untilMinutes", 60, "factor", 0))),
                "INVALID",
                "urgencies.0.factor");
        trial.refused(
                "changePlanningPolicy",
                changed(
                        "urgencies",
                        List.of(Map.of("untilMinutes", 60, "factor", 2), Map.of("untilMinutes", 30, "factor", 2))),
                "INVALID",
                "urgencies");
        trial.refused(
                "changePlanningPolicy",
                changed("reserveTargets", List.of(Map.of("skill", "ZZZ.ZZ", "experts", 2))),
                "NOT_FOUND",
                "reserveTargets");
    }

    @Test
    void aRunShowsThePolicyThatItWasComputedWith() {
        new Story(region).plan();
        trial.done("changePlanningPolicy", "planningPolicy { version }", changed("handoverMinutes", 90));

        Json run = region.ask(
                        region.coordinator,
                        "{ region(code: \"11\") { currentPlan { run { policy { handoverMinutes version } } } } }")
                .at("region.currentPlan.run");

        assertThat(run.at("policy.handoverMinutes").number()).isEqualTo(60);
        assertThat(run.at("policy.version").number()).isZero();
    }

    private Json read() {
        return region.ask(
                        region.coordinator,
                        "{ region(code: \"11\") { planningPolicy { severityWeights priorityWeights urgencies { untilMinutes"
                                + " factor } congestionFactor reserveTargets { skill { code } experts } version "
                                + NUMBERS
                                + " } } }")
                .at("region.planningPolicy");
    }

    private static Map<String, Object> changed(String field, Object value) {
        return Map.of("regionCode", "11", "version", 0, field, value);
    }
}
