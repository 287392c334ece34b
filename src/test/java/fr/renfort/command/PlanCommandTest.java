package fr.renfort.command;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.language.Language;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Plans;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> properties = new HashMap<>();
    private MissionRooms rooms;
    private UUID expert;

    /** A need without end and an expert who is always free: there is something to plan on whatever day the test runs. */
    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        properties.putAll(rooms.database.properties());
        properties.forEach(System::setProperty);
        expert = rooms.expert("Moreau");
        rooms.need(2, 2, 4);
        rooms.sql("UPDATE expert_need SET ends_at = NULL; UPDATE equipment_need SET ends_at = NULL");
        rooms.sql("UPDATE expert_calendar SET starts_at = '2000-01-01Z', ends_at = '2199-01-01Z'");
    }

    @AfterEach
    void close() {
        properties.keySet().forEach(System::clearProperty);
        rooms.close();
    }

    @Test
    void aPlanIsStoredAndShown() {
        assertThat(run(Language.FR, "plan", "--region", "11", "--horizon", "3d", "--seconds", "0"))
                .isZero();

        assertThat(out.toString()).contains("Alix Moreau", "CH de 11");
        assertThat(rooms.only(expert, MissionState.PROPOSED)).isNotNull();
    }

    @Test
    void aDryRunStoresNothing() {
        assertThat(run(Language.EN, "plan", "--region", "11", "--horizon", "3", "--steps", "50", "--dry-run"))
                .isZero();

        assertThat(out.toString()).contains("Alix Moreau", "CH de 11");
        assertThat(rooms.context.getBean(Plans.class).current(COORDINATOR, "11", false))
                .isEmpty();
    }

    @Test
    void jsonIsForProgramsToRead() throws Exception {
        assertThat(run(
                        Language.FR,
                        "plan",
                        "--region",
                        "11",
                        "--horizon",
                        "3d",
                        "--seconds",
                        "0",
                        "--dry-run",
                        "--json"))
                .isZero();

        JsonNode plan = new ObjectMapper().readTree(out.toString());
        assertThat(plan.at("/heading/region").asText()).isEqualTo("11");
        assertThat(plan.at("/people/0/who/name").asText()).isEqualTo("Alix Moreau");
        assertThat(plan.at("/people/0/span/from").asText()).matches("\\d{4}-\\d{2}-\\d{2}T.*Z");
        assertThat(plan.at("/unserved").size()).isPositive();
        assertThat(plan.at("/heading/score/hard").isNumber()).isTrue();
    }

    @Test
    void anUnknownRegionOrHorizonIsAMistakeOfTheCaller() {
        assertThat(run(Language.EN, "plan", "--region", "99")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no region 99");

        assertThat(run(Language.EN, "plan", "--region", "11", "--horizon", "soon"))
                .isEqualTo(2);
        assertThat(run(Language.EN, "plan", "--region", "11", "--horizon", "91d"))
                .isEqualTo(2);
        assertThat(run(Language.EN, "plan", "--region", "11", "--seconds", "-1"))
                .isEqualTo(2);
        assertThat(run(Language.EN, "plan", "--region", "11", "--steps", "few")).isEqualTo(2);
        assertThat(run(Language.EN, "plan")).isEqualTo(2);
    }

    @Test
    void aRegionThatIsBeingPlannedIsToldAbout() {
        rooms.sql("UPDATE planning_run SET state = 'RUNNING', started_at = now()");

        assertThat(run(Language.EN, "plan", "--region", "11")).isEqualTo(3);

        assertThat(err.toString()).contains("under way");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFailureIsAnExitCodeOfItsOwn() {
        rooms.sql("INSERT INTO planning_policy (region_code, settings, changed_at, changed_by)"
                + " VALUES ('11', '[]', now(), 'x')");

        assertThat(run(Language.EN, "plan", "--region", "11")).isEqualTo(1);

        assertThat(err.toString()).contains("could not be made");
    }

    @Test
    void aRunIsRepeatedFromItsSeedAndStepsAndGivesTheSamePlan() throws Exception {
        rooms.sql("UPDATE planning_run SET state = 'STOPPED'");
        assertThat(run(
                        Language.EN,
                        "plan",
                        "--region",
                        "11",
                        "--horizon",
                        "5d",
                        "--steps",
                        "300",
                        "--seed",
                        "7",
                        "--json"))
                .isZero();
        JsonNode made = new ObjectMapper().readTree(out.toString()).get("summary");
        assertThat(made.at("/search/seed").asText()).isEqualTo("7");
        assertThat(made.at("/search/rules/M1").isNumber()).isTrue();
        assertThat(made.at("/duties").asInt()).isPositive();
        assertThat(made.at("/difference/shifts").asInt()).isPositive();
        out.getBuffer().setLength(0);

        String run = made.at("/run").asText();
        assertThat(run(Language.EN, "plan", "--region", "11", "--repeat", run, "--json"))
                .isZero();
        JsonNode again = new ObjectMapper().readTree(out.toString());
        assertThat(again.at("/same").asBoolean()).isTrue();
        assertThat(again.at("/search/score")).isEqualTo(made.at("/search/score"));
        assertThat(run(Language.FR, "plan", "--region", "11", "--repeat", run)).isZero();
        assertThat(out.toString()).contains("le même plan");

        assertThat(run(
                        Language.EN,
                        "plan",
                        "--region",
                        "11",
                        "--repeat",
                        UUID.randomUUID().toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be repeated");
    }

    @Test
    void whoLooksOnSeesTheBestScoreSoFar() {
        assertThat(Program.run(
                        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Language.EN, true),
                        "plan",
                        "--region",
                        "11",
                        "--horizon",
                        "3d",
                        "--steps",
                        "20",
                        "--dry-run"))
                .isZero();

        assertThat(err.toString()).contains("Best so far: ");
    }

    private int run(Language language, String... arguments) {
        return Program.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language, false), arguments);
    }
}
