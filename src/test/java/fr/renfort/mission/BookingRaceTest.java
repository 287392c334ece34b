package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many act at once: one wins, every other is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingRaceTest {

    private static final int RACERS = 200;

    /** 20 in each build; a night runs 1,000. */
    private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

    private MissionRooms rooms;
    private ApplicationContext secondNode;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
        secondNode = rooms.secondNode();
    }

    @AfterAll
    void close() {
        secondNode.close();
        rooms.close();
    }

    @Test
    void inEveryRoundOneOfTwoHundredClientsOfTwoNodesCommitsTheExpertAndEveryOtherIsTold() throws Exception {
        List<MissionDesk> nodes = List.of(rooms.desk, secondNode.getBean(MissionDesk.class));
        UUID need = rooms.need(1, 2, 4);
        for (int round = 1; round <= ROUNDS; round++) {
            UUID expert = rooms.expert("Round" + round);
            List<Mission> asked = copies(asked(expert, need, 0), RACERS);

            List<Outcome<Mission>> outcomes = race(IntStream.range(0, RACERS)
                    .<Callable<Outcome<Mission>>>mapToObj(
                            client -> () -> promisedAndCommitted(nodes.get(client % 2), asked.get(client)))
                    .toList());

            assertOneWinner(outcomes, Set.of(UserErrorCode.CONFLICT));
            List<Mission> winners = of(need, expert).stream()
                    .filter(mission -> mission.state().active())
                    .toList();
            assertThat(winners).extracting(Mission::state).containsExactly(MissionState.COMMITTED);
            Mission winner = winners.get(0);
            rooms.desk
                    .recall(COORDINATOR, winner.id(), winner.progress().version(), "Next round")
                    .orThrow();
        }
    }

    /** All of them, however many. */
    private List<Mission> of(UUID need, UUID expert) {
        return rooms.missions.ofNeeds(COORDINATOR, List.of(need)).get(need).stream()
                .filter(mission -> mission.expert().equals(expert))
                .toList();
    }

    private static Outcome<Mission> promisedAndCommitted(MissionDesk desk, Mission asked) {
        return desk.accept(LENDS, asked.id(), asked.progress().version())
                .then(offered -> desk.commit(
                        COORDINATOR, offered.id(), offered.progress().version()));
    }

    @Test
    void ofTwoHundredQuestionsForOneExpertAtOnceOneIsPromised() throws Exception {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 4);
        Mission first = asked(expert, need, 0);
        List<Mission> overlapping = copies(first, RACERS);

        List<Outcome<Mission>> outcomes = race(overlapping.stream()
                .<Callable<Outcome<Mission>>>map(mission -> () -> rooms.desk.accept(LENDS, mission.id(), 1))
                .toList());

        assertOneWinner(outcomes, Set.of(UserErrorCode.CONFLICT));
        assertThat(of(need, expert).stream().filter(mission -> mission.state().active()))
                .hasSize(1);
    }

    @Test
    void ofTwoHundredCommitsOfOneOfferOneIsDone() throws Exception {
        Mission offered = rooms.accepted(asked(rooms.expert("Petit"), rooms.need(1, 2, 4), 0));

        List<Outcome<Mission>> outcomes = race(IntStream.range(0, RACERS)
                .<Callable<Outcome<Mission>>>mapToObj(racer -> () -> rooms.desk.commit(
                        COORDINATOR, offered.id(), offered.progress().version()))
                .toList());

        assertOneWinner(outcomes, Set.of(UserErrorCode.WRONG_STATE));
    }

    @Test
    void ofManyExpertsForOneSeatOneIsPromised() throws Exception {
        UUID need = rooms.need(20, 2, 4);
        List<Mission> asked = new ArrayList<>();
        Written written = new Written();
        List<UUID> experts = new ArrayList<>();
        for (int seat = 0; seat < 20; seat++) {
            UUID expert = rooms.expert("Seat" + seat);
            experts.add(expert);
            written.with(duties(need, seat, expert, 2, 3));
        }
        rooms.publish(rooms.store(written));
        experts.forEach(expert -> asked.add(rooms.only(expert, MissionState.SOLICITED)));
        rooms.sql("UPDATE duty SET seat = 0 WHERE need_id = '" + need + "'");

        List<Outcome<Mission>> outcomes = race(asked.stream()
                .<Callable<Outcome<Mission>>>map(mission -> () -> rooms.desk.accept(
                        LENDS, mission.id(), mission.progress().version()))
                .toList());

        assertOneWinner(outcomes, Set.of(UserErrorCode.WRONG_STATE, UserErrorCode.STALE));
        assertThat(rooms.missions.ofNeeds(COORDINATOR, List.of(need)).get(need).stream()
                        .filter(mission -> mission.state() == MissionState.SOLICITED))
                .as("whoever was asked for the seat that is taken now is thanked")
                .isEmpty();
    }

    private Mission asked(UUID expert, UUID need, int seat) {
        rooms.publish(rooms.store(new Written().with(duties(need, seat, expert, 2, 3))));
        return rooms.only(expert, MissionState.SOLICITED);
    }

    /** Questions for the same expert at the same hours, each for another seat, that no plan would ask. */
    private List<Mission> copies(Mission mission, int count) {
        rooms.sql("""
                CREATE TEMP TABLE one AS SELECT * FROM mission WHERE id = '%1$s';
                CREATE TEMP TABLE copies AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, %2$d) AS n;
                DO $$
                DECLARE copy record;
                BEGIN
                    FOR copy IN SELECT * FROM copies LOOP
                        UPDATE one SET id = copy.id, version = 1;
                        INSERT INTO mission SELECT * FROM one;
                    END LOOP;
                END $$;
                INSERT INTO duty (id, mission_id, region_code, lender_id, hospital_id, expert_id, need_id, seat, shift_start,
                                  starts_at, ends_at, state)
                SELECT gen_random_uuid(), c.id, region_code, lender_id, hospital_id, expert_id, need_id, c.n, '%3$s',
                       '%3$s', '%4$s', 'SOLICITED'
                FROM one, copies c
                """.formatted(mission.id(), count - 1, morning(3), evening(3)));
        return of(mission.destination().need(), mission.expert()).stream()
                .filter(found -> found.state() == MissionState.SOLICITED)
                .toList();
    }

    private static <T> List<T> race(List<Callable<T>> racers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> racer : racers) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return racer.call();
                }));
            }
            start.countDown();
            List<T> done = new ArrayList<>();
            for (Future<T> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertOneWinner(List<Outcome<Mission>> outcomes, Set<UserErrorCode> losers) {
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream()
                        .filter(Outcome.Refused.class::isInstance)
                        .map(outcome -> ((Outcome.Refused<Mission>) outcome)
                                .errors()
                                .get(0)
                                .code()))
                .hasSize(outcomes.size() - 1)
                .allMatch(losers::contains);
    }
}
