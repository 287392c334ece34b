package fr.renfort.notice;

import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.language.Language;
import fr.renfort.mission.MissionRooms;
import fr.renfort.notice.contact.Contact;
import fr.renfort.notice.duty.DutyRotas;
import fr.renfort.notice.duty.DutyShift;
import fr.renfort.notice.duty.RequestWatch;
import fr.renfort.notice.duty.Watched;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that nobody acknowledges goes up the rota, and to the national centre. */
class RequestWatchTest {

    private static final Duration LONG_ENOUGH = RequestWatch.PATIENCE;

    private MissionRooms rooms;
    private NoticeRound round;
    private RequestWatch watch;

    @BeforeEach
    void open() {
        rooms = new MissionRooms(Map.of("renfort.national.phone", "01 23 45 67 89"));
        round = rooms.context.getBean(NoticeRound.class);
        watch = rooms.context.getBean(RequestWatch.class);
        rooms.context
                .getBean(DutyRotas.class)
                .change(
                        COORDINATOR,
                        "11",
                        0,
                        List.of(shift("Claire", 0, 12), shift("Denis", 0, 12), shift("Eve", 12, 24)))
                .orThrow();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theFirstOnDutyIsToldAtOnceThenTheNextThenTheNationalCentreAndThenNobody() {
        ReinforcementRequest request = rooms.request(1, 1, 2);
        round.tell();
        round.watch();
        assertThat(told()).containsExactly("Claire");

        later(LONG_ENOUGH.minusSeconds(1));
        assertThat(told()).containsExactly("Claire");
        later(Duration.ofSeconds(1));
        round.watch();
        assertThat(told()).containsExactlyInAnyOrder("Claire", "Denis");
        later(LONG_ENOUGH);
        assertThat(told()).containsExactlyInAnyOrder("Claire", "Denis", "Centre national");
        later(LONG_ENOUGH.multipliedBy(9));

        assertThat(told()).hasSize(3);
        assertThat(watch.of(COORDINATOR, Set.of(request.id())).get(request.id()).escalations())
                .extracting(Watched.Escalation::step, Watched.Escalation::recipient, Watched.Escalation::national)
                .containsExactly(tuple(1, "Denis", false), tuple(2, "Centre national", true));
    }

    @Test
    void whoeverAcknowledgesOrWeighsARequestKeepsItFromGoingFurther() {
        ReinforcementRequest request = rooms.request(1, 1, 2);
        round.tell();
        watch.acknowledge(COORDINATOR, request.id()).orThrow();
        watch.acknowledge(COORDINATOR, request.id()).orThrow();

        later(LONG_ENOUGH.multipliedBy(3));

        assertThat(told()).containsExactly("Claire");
        assertThat(watch.of(ASKS, Set.of(request.id())).get(request.id()).acknowledged())
                .isEqualTo(new Watched.Acknowledgement(MissionRooms.NOW, COORDINATOR.subject()));
        assertThat(watch.acknowledge(FAR_COORDINATOR, request.id())).isInstanceOf(Outcome.Refused.class);
        assertThat(watch.acknowledge(ASKS, request.id())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void ofTwoNodesAtOnceOneTellsTheNext() {
        rooms.request(1, 1, 2);
        rooms.time.set(rooms.time.instant().plus(LONG_ENOUGH));
        try (ApplicationContext other = rooms.secondNode()) {
            List<NoticeRound> nodes = List.of(round, other.getBean(NoticeRound.class));
            IntStream.range(0, 8).parallel().forEach(i -> nodes.get(i % 2).watch());
        }

        assertThat(told()).containsExactly("Denis");
    }

    private void later(Duration duration) {
        rooms.time.set(rooms.time.instant().plus(duration));
        round.watch();
    }

    private List<String> told() {
        return rooms
                .context
                .getBean(Notices.class)
                .lists(COORDINATOR, Set.of("11"), new NoticeFilter(Set.of(), null), PageRequest.first(100))
                .get("11")
                .items()
                .stream()
                .map(notice -> notice.to().name())
                .toList();
    }

    private static DutyShift shift(String name, int fromHour, int toHour) {
        return new DutyShift(
                MissionRooms.NOW.plus(Duration.ofHours(fromHour)),
                MissionRooms.NOW.plus(Duration.ofHours(toHour)),
                new Contact(name, null, "06 11 22 33 44", false, Language.FR));
    }
}
