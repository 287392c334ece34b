package fr.renfort.command;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.language.Language;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionState;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.Planner;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.run.PlanAttempt;
import fr.renfort.run.PlanOrder;
import fr.renfort.run.PlanningRun;
import fr.renfort.run.PlanningWorker;
import fr.renfort.run.Runs;
import fr.renfort.situation.RegionFile;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import fr.renfort.situation.file.ProblemFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> properties = new HashMap<>();
    private MissionRooms rooms;

    @TempDir
    private Path folder;

    /** One is asked, one has promised, and there is more to plan. */
    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        properties.putAll(rooms.database.properties());
        properties.forEach(System::setProperty);
        UUID asked = rooms.expert("Demande");
        UUID promised = rooms.expert("Promis");
        rooms.expert("Moreau");
        rooms.lot();
        UUID need = rooms.need(2, 2, 6);
        rooms.publish(rooms.store(new MissionRooms.Written()
                .with(MissionRooms.duties(need, 0, asked, 2))
                .with(MissionRooms.duties(need, 1, promised, 2))));
        rooms.accepted(rooms.only(promised, MissionState.SOLICITED));
        rooms.sql("UPDATE expert_calendar SET starts_at = '2000-01-01Z', ends_at = '2199-01-01Z'");
    }

    @AfterEach
    void close() {
        properties.keySet().forEach(System::clearProperty);
        rooms.close();
    }

    @Test
    void theFileTellsWhatTheServicePlansWith() throws Exception {
        Snapshot snapshot = snapshot();
        Path file = folder.resolve("region.json.gz");

        new RegionFile(snapshot).write(file);

        PlanningProblem read = ProblemFile.read(file);
        PlanningProblem known = snapshot.problem();
        assertThat(read.period()).isEqualTo(known.period());
        assertThat(read.policy()).isEqualTo(known.policy());
        assertThat(read.resources()).isEqualTo(known.resources());
        assertThat(read.demand()).isEqualTo(known.demand());
        assertThat(read.standing()).isEqualTo(known.standing());
        assertThat(read.standing().pinned().duties()).hasSize(1);
        assertThat(read.standing().published().duties()).hasSize(2);
        Planner planner = new Planner();
        assertThat(planner.plan(read, Budget.ofSteps(7, 100)).plan())
                .isEqualTo(planner.plan(known, Budget.ofSteps(7, 100)).plan());
        assertThat(new ObjectMapper()
                        .readTree(new RegionFile(snapshot).text())
                        .at("/travel/source")
                        .asText())
                .isEqualTo(snapshot.travelSource());
    }

    @Test
    void solvingTheFileScoresWhatTheServicesOwnRunScores() throws Exception {
        Path file = folder.resolve("region.json");
        new RegionFile(snapshot()).write(file);

        PlanOrder order =
                new PlanOrder("11", false, Duration.ofDays(28), null, OptionalLong.of(0), OptionalLong.empty());
        PlanAttempt attempt =
                rooms.context.getBean(PlanningWorker.class).planNow(COORDINATOR, order, PlanListener.SILENT);
        UUID ofRun = ((PlanAttempt.Made) attempt).plan().origin().run();
        PlanningRun run = rooms.context.getBean(Runs.class).get(COORDINATOR, ofRun);

        assertThat(run(Language.EN, "solve", file.toString(), "--steps", "0", "--seed", "" + run.seed(), "--json"))
                .isZero();
        JsonNode summary = new ObjectMapper().readTree(out.toString());
        assertThat(summary.get("hard") + "/" + summary.get("medium") + "/" + summary.get("soft"))
                .isEqualTo(String.valueOf(run.result().score()));
    }

    @Test
    void writesTheRegionWithoutNames() throws Exception {
        Path file = folder.resolve("region.json");

        assertThat(run(Language.EN, "export", "--region", "11", "--horizon", "3d", "--out", file.toString()))
                .isZero();

        assertThat(out.toString()).contains("Problem written to " + file, "3 experts", "1 lots");
        assertThat(Files.readString(file)).doesNotContain("Moreau", "Alix", "CH 11");
        assertThat(ProblemFile.read(file).resources().experts()).hasSize(3);
    }

    @Test
    void goesToTheOutputToo() throws Exception {
        assertThat(run(Language.FR, "export", "--region", "11", "--exercise", "--out", "-"))
                .isZero();

        assertThat(new ObjectMapper().readTree(out.toString()).get("format").asInt())
                .isEqualTo(3);
        assertThat(err.toString()).contains("Problème écrit dans -");
    }

    @Test
    void anUnknownRegionIsAMistakeOfTheCaller() {
        Path file = folder.resolve("region.json");

        assertThat(run(Language.EN, "export", "--region", "99", "--out", file.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("There is no region 99");
        assertThat(file).doesNotExist();
    }

    private Snapshot snapshot() {
        return rooms.context
                .getBean(Snapshots.class)
                .of(
                        COORDINATOR,
                        "11",
                        false,
                        rooms.context.getBean(InstantSource.class).instant(),
                        Duration.ofDays(28));
    }

    private int run(Language language, String... arguments) {
        return Program.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language, false), arguments);
    }
}
