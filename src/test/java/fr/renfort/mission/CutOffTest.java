package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.vocabulary.Outcome;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database session of a step is killed in the middle of it; then another node goes on from what is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutOffTest {

    private MissionRooms rooms;
    private ApplicationContext secondNode;
    private MissionDesk other;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
        secondNode = rooms.secondNode();
        other = secondNode.getBean(MissionDesk.class);
        rooms.sql("""
                CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    PERFORM pg_terminate_backend(pg_backend_pid());
                    PERFORM pg_sleep(60);
                    RETURN NEW;
                END
                $$;
                """);
    }

    @AfterAll
    void close() {
        secondNode.close();
        rooms.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mission", "duty", "solicitation", "journal_entry", "planning_run", "scheduled_tasks", "plan"})
    void whereverAStepIsCutOffNothingOfItIsKeptAndTheNextNodeGoesOn(String table) {
        UUID expert = rooms.expert("Killed " + table);
        Plan plan = rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2, 3, 4)));
        PlanBook otherBook = secondNode.getBean(PlanBook.class);

        go(table, () -> rooms.plans.publish(COORDINATOR, plan.id()), () -> otherBook.publish(COORDINATOR, plan.id()));
        Mission asked = rooms.only(expert, MissionState.SOLICITED);
        step(
                table,
                asked,
                desk -> desk.accept(LENDS, asked.id(), asked.progress().version()));
        Mission offered = rooms.only(expert, MissionState.OFFERED);
        step(
                table,
                offered,
                desk -> desk.commit(
                        COORDINATOR, offered.id(), offered.progress().version()));
        Mission committed = rooms.only(expert, MissionState.COMMITTED);
        step(
                table,
                committed,
                desk -> desk.arrive(ASKS, committed.id(), committed.progress().version()));
        Mission there = rooms.only(expert, MissionState.ON_SITE);
        rooms.time.set(morning(3).plus(Duration.ofHours(1)));
        step(
                table,
                there,
                desk -> desk.release(ASKS, there.id(), there.progress().version()));

        assertThat(rooms.only(expert, MissionState.RELEASED).duties())
                .extracting(Duty::served)
                .containsExactly(true, true, false);
        rooms.time.set(MissionRooms.NOW);
    }

    private void step(String table, Mission before, Function<MissionDesk, Outcome<Mission>> step) {
        assertThat(rooms.missions.get(COORDINATOR, before.id())).isEqualTo(before);
        go(table, () -> step.apply(rooms.desk), () -> step.apply(other));
    }

    @FunctionalInterface
    private interface Try {
        Outcome<?> now();
    }

    /** Where the step writes to the table it is cut off there, and done on the other node after that; else it is done at once. */
    private void go(String table, Try dying, Try surviving) {
        String before = everything();
        rooms.sql(
                "CREATE TRIGGER trap BEFORE INSERT OR UPDATE ON " + table + " FOR EACH ROW EXECUTE FUNCTION cut_off()");
        boolean died = false;
        try {
            dying.now().orThrow();
        } catch (RuntimeException cutOff) {
            died = true;
        } finally {
            rooms.sql("DROP TRIGGER trap ON " + table);
        }
        if (died) {
            assertThat(everything()).isEqualTo(before);
            surviving.now().orThrow();
        }
        assertThat(everything()).isNotEqualTo(before);
    }

    private String everything() {
        try (Connection connection = rooms.database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT (SELECT string_agg(m::text, ';' ORDER BY id) FROM renfort.mission m)
                            || (SELECT string_agg(d::text, ';' ORDER BY id) FROM renfort.duty d)
                            || (SELECT count(*) FROM renfort.journal_entry)
                            || '/' || (SELECT count(*) FROM renfort.solicitation)
                            || '/' || (SELECT coalesce(string_agg(id || cause, ';' ORDER BY id), '') FROM renfort.planning_run)
                            || '/' || (SELECT count(*) FROM renfort.scheduled_tasks)
                        """)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
