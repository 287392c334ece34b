package fr.renfort.situation;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import fr.renfort.mission.MissionRooms;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningPolicy.Urgency;
import fr.renfort.situation.PolicyChange.WeightChange;
import fr.renfort.situation.file.PolicyFields;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningPolicyBookTest {

    private static final PolicyChange DEARER_HANDOVER = PolicyChange.of(Map.of(PolicyNumber.HANDOVER, 90));

    private MissionRooms rooms;
    private PlanningPolicyBook policies;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        policies = rooms.context.getBean(PlanningPolicyBook.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aRegionPlansByTheDefaultsUntilItChangesThem() {
        assertThat(policies.of(COORDINATOR, "11")).isEqualTo(new RegionPolicy("11", PlanningPolicy.defaults(), 0));
    }

    @Test
    void aChangeHoldsForItsRegionAndIsRecorded() {
        PolicyChange change = new PolicyChange(
                new WeightChange(List.of(1, 2, 20, 40), List.of(5, 3, 1), null),
                Map.of(PolicyNumber.HANDOVER, 90, PolicyNumber.SHORTEST_DUTY, 180),
                1.3,
                Map.of(new SkillCode("REM.AD"), 2));

        RegionPolicy changed = policies.change(COORDINATOR, "11", 0, change).orThrow();

        assertThat(changed.version()).isEqualTo(1);
        assertThat(policies.of(COORDINATOR, "11")).isEqualTo(changed);
        assertThat(changed.policy().weights().severity()).containsExactly(1, 2, 20, 40);
        assertThat(changed.policy().weights().urgencies())
                .isEqualTo(PlanningPolicy.defaults().weights().urgencies());
        assertThat(changed.policy().prices().handover()).isEqualTo(90);
        assertThat(changed.policy().times().shortestDuty()).isEqualTo(180);
        assertThat(changed.policy().congestionFactor()).isEqualTo(1.3);
        assertThat(changed.policy().reserveTargets()).isEqualTo(Map.of("REM.AD", 2));
        assertThat(policies.of(FAR_COORDINATOR, "84").version()).isZero();
        assertThat(kinds()).contains("PolicyChanged");
    }

    @Test
    void whatIsNotNamedStaysAsItWas() {
        policies.change(COORDINATOR, "11", 0, DEARER_HANDOVER).orThrow();

        RegionPolicy second = policies.change(
                        COORDINATOR, "11", 1, new PolicyChange(WeightChange.NONE, Map.of(), 2.0, null))
                .orThrow();

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.policy().prices().handover()).isEqualTo(90);
        assertThat(second.policy().congestionFactor()).isEqualTo(2.0);
    }

    @Test
    void aChangeOfAnOldVersionIsStale() {
        policies.change(COORDINATOR, "11", 0, DEARER_HANDOVER).orThrow();

        assertThat(code(policies.change(COORDINATOR, "11", 0, DEARER_HANDOVER))).isEqualTo(UserErrorCode.STALE);
        assertThat(code(policies.change(COORDINATOR, "11", 7, DEARER_HANDOVER))).isEqualTo(UserErrorCode.STALE);
        assertThat(code(policies.change(FAR_COORDINATOR, "84", 1, DEARER_HANDOVER)))
                .isEqualTo(UserErrorCode.STALE);
    }

    @Test
    void onlyACoordinatorOfTheRegionChangesItsPolicy() {
        assertThat(code(policies.change(LENDS, "11", 0, DEARER_HANDOVER))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(policies.change(FAR_COORDINATOR, "11", 0, DEARER_HANDOVER)))
                .isEqualTo(UserErrorCode.FORBIDDEN);
    }

    @Test
    void whatAnEarlierVersionStoredLacksIsTheDefault() {
        rooms.sql("""
                INSERT INTO planning_policy (region_code, settings, changed_at, changed_by, version)
                VALUES ('11', '{"handover": 75}', now(), 'earlier', 3)
                """);

        PlanningPolicy policy = policies.of(COORDINATOR, "11").policy();

        assertThat(policy.prices().handover()).isEqualTo(75);
        assertThat(policy.prices().idleDay())
                .isEqualTo(PlanningPolicy.defaults().prices().idleDay());
    }

    @Test
    void numbersOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> new WeightChange(List.of(1, 2, 3), null, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("severityWeights");
        assertThatThrownBy(() -> new WeightChange(null, List.of(1, 2, -3), null))
                .hasMessageStartingWith("priorityWeights");
        assertThatThrownBy(() -> new WeightChange(null, null, List.of(new Urgency(60, 2), new Urgency(60, 1))))
                .hasMessageStartingWith("urgencies");
        assertThatThrownBy(() -> new WeightChange(
                        null,
                        null,
                        IntStream.range(0, 11)
                                .mapToObj(until -> new Urgency(until, 2))
                                .toList()))
                .hasMessageStartingWith("urgencies");
        assertThatThrownBy(() -> PolicyChange.urgency(-1, 2)).hasMessageStartingWith("untilMinutes");
        assertThatThrownBy(() -> PolicyChange.urgency(60, 0)).hasMessageStartingWith("factor");
        assertThatThrownBy(() -> new PolicyChange(WeightChange.NONE, Map.of(), 3.5, null))
                .hasMessageStartingWith("congestionFactor");
        assertThatThrownBy(() ->
                        new PolicyChange(WeightChange.NONE, Map.of(), null, Map.of(new SkillCode("REM.AD"), 1_001)))
                .hasMessageStartingWith("reserveTargets");
    }

    @ParameterizedTest
    @EnumSource(PolicyNumber.class)
    void everyNumberIsChangedAloneAndWithinItsRangeOnly(PolicyNumber number) {
        PlanningPolicy defaults = PlanningPolicy.defaults();

        for (int bound : new int[] {number.least(), number.most()}) {
            PlanningPolicy changed = PolicyChange.of(Map.of(number, bound)).of(defaults);
            assertThat(number.of(changed)).isEqualTo(bound);
            assertThat(PolicyChange.of(Map.of(number, number.of(defaults))).of(changed))
                    .isEqualTo(defaults);
        }

        assertThatThrownBy(() -> PolicyChange.of(Map.of(number, number.least() - 1)))
                .hasMessageStartingWith(number.field());
        assertThatThrownBy(() -> PolicyChange.of(Map.of(number, number.most() + 1)))
                .hasMessageStartingWith(number.field());
    }

    @Test
    void everyNumberOfThePlanningModelCanBeChanged() {
        Set<String> stored = new HashSet<>();
        PolicyFields.tree(PlanningPolicy.defaults()).fieldNames().forEachRemaining(stored::add);

        assertThat(stored)
                .isEqualTo(Stream.concat(
                                Arrays.stream(PolicyNumber.values()).map(PolicyNumber::stored),
                                Stream.of(
                                        "severityWeights",
                                        "priorityWeights",
                                        "urgencies",
                                        "congestionFactor",
                                        "reserveTargets"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theDefaultsComeBackAsANewVersion() {
        policies.change(COORDINATOR, "11", 0, DEARER_HANDOVER).orThrow();

        assertThat(code(policies.reset(COORDINATOR, "11", 0))).isEqualTo(UserErrorCode.STALE);
        assertThat(code(policies.reset(FAR_COORDINATOR, "11", 1))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(policies.reset(COORDINATOR, "11", 1).orThrow())
                .isEqualTo(new RegionPolicy("11", PlanningPolicy.defaults(), 2));
        assertThat(kinds()).filteredOn("PolicyChanged"::equals).hasSize(2);
    }

    @Test
    void theJournalKeepsEachVersionWhole() {
        policies.change(COORDINATOR, "11", 0, DEARER_HANDOVER).orThrow();

        assertThat(entries())
                .filteredOn(entry -> entry.kind().equals("PolicyChanged"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains("handover", "90", "reserveTargets"));
    }

    @Test
    void aReserveOfASkillThatDoesNotExistIsRefused() {
        PolicyChange change = new PolicyChange(WeightChange.NONE, Map.of(), null, Map.of(new SkillCode("ZZZ.ZZ"), 1));

        assertThat(code(policies.change(COORDINATOR, "11", 0, change))).isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(policies.of(COORDINATOR, "11").version()).isZero();
    }

    @Test
    void whatARunRecordedIsReadAsItWas() {
        PlanningPolicy policy = DEARER_HANDOVER.of(PlanningPolicy.defaults());

        assertThat(PolicyFormat.read("11", PolicyFormat.recorded(policy, 4)))
                .isEqualTo(new RegionPolicy("11", policy, 4));
        assertThat(PolicyFormat.read("11", "{}")).isEqualTo(new RegionPolicy("11", PlanningPolicy.defaults(), 0));
        assertThatThrownBy(() -> PolicyFormat.read("11", "{")).isInstanceOf(IllegalStateException.class);
    }

    private List<String> kinds() {
        return entries().stream().map(JournalEntry::kind).toList();
    }

    private List<JournalEntry> entries() {
        Journal journal = rooms.context.getBean(Journal.class);
        return rooms.context
                .getBean(Transactions.class)
                .read(COORDINATOR.scope(), () -> journal.recent("11", null, 50).items());
    }

    private static UserErrorCode code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).errors().get(0).code();
    }
}
