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
import fr.renfort.situation.PolicyChange.PriceChange;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanningPolicyBookTest {

    private static final PolicyChange DEARER_HANDOVER =
            new PolicyChange(null, null, null, new PriceChange(90, null, null, null), null);

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
                List.of(1, 2, 20, 40),
                List.of(5, 3, 1),
                1.3,
                new PriceChange(90, 100, 40, 200),
                Map.of(new SkillCode("REM.AD"), 2));

        RegionPolicy changed = policies.change(COORDINATOR, "11", 0, change).orThrow();

        assertThat(changed.version()).isEqualTo(1);
        assertThat(policies.of(COORDINATOR, "11")).isEqualTo(changed);
        assertThat(changed.policy().weights().severity()).containsExactly(1, 2, 20, 40);
        assertThat(changed.policy().weights().urgencies())
                .isEqualTo(PlanningPolicy.defaults().weights().urgencies());
        assertThat(changed.policy().prices().handover()).isEqualTo(90);
        assertThat(changed.policy().congestionFactor()).isEqualTo(1.3);
        assertThat(changed.policy().reserveTargets()).isEqualTo(Map.of("REM.AD", 2));
        assertThat(policies.of(FAR_COORDINATOR, "84").version()).isZero();
        assertThat(kinds()).contains("PolicyChanged");
    }

    @Test
    void whatIsNotNamedStaysAsItWas() {
        policies.change(COORDINATOR, "11", 0, DEARER_HANDOVER).orThrow();

        RegionPolicy second = policies.change(
                        COORDINATOR, "11", 1, new PolicyChange(null, null, 2.0, PriceChange.NONE, null))
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
        assertThatThrownBy(() -> new PolicyChange(List.of(1, 2, 3), null, null, PriceChange.NONE, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("severityWeights");
        assertThatThrownBy(() -> new PolicyChange(null, List.of(1, 2, -3), null, PriceChange.NONE, null))
                .hasMessageStartingWith("priorityWeights");
        assertThatThrownBy(() -> new PolicyChange(null, null, 3.5, PriceChange.NONE, null))
                .hasMessageStartingWith("congestionFactor");
        assertThatThrownBy(() -> new PriceChange(null, 10_001, null, null)).hasMessageStartingWith("idleDayMinutes");
    }

    private List<String> kinds() {
        Journal journal = rooms.context.getBean(Journal.class);
        return rooms.context
                .getBean(Transactions.class)
                .read(
                        COORDINATOR.scope(),
                        () -> journal.recent("11", null, 50).items().stream()
                                .map(JournalEntry::kind)
                                .toList());
    }

    private static UserErrorCode code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).errors().get(0).code();
    }
}
