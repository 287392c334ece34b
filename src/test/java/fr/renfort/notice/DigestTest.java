package fr.renfort.notice;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.mission.MissionRooms;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What coordinators read in the morning; both regions are on the time of Paris. */
class DigestTest {

    private MissionRooms rooms;
    private NoticeRound round;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        round = rooms.context.getBean(NoticeRound.class);
        rooms.time.set(Instant.parse("2026-06-01T21:00:00Z"));
        rooms.request(1, 3, 4);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void atHalfPastSixTheRegionHearsOnceWhatTheNightBroughtAndWhatWaits() {
        at("2026-06-02T04:29:59Z");
        assertThat(digests(COORDINATOR, "11")).isEmpty();

        try (ApplicationContext other = rooms.secondNode()) {
            rooms.time.set(Instant.parse("2026-06-02T04:30:00Z"));
            List<NoticeRound> nodes = List.of(round, other.getBean(NoticeRound.class));
            IntStream.range(0, 6).parallel().forEach(i -> nodes.get(i % 2).greet());
        }
        at("2026-06-02T09:00:00Z");

        assertThat(digests(COORDINATOR, "11")).hasSize(1);
        assertThat(digests(COORDINATOR, "11").get(0).text().shown())
                .contains("Demandes de renfort : 1", "Attaques déclarées : 1", "Peser la demande de renfort : 1")
                .doesNotContain("ATTENTION");
        assertThat(digests(FAR_COORDINATOR, "84")).isEmpty();
    }

    @Test
    void aNightWithoutItsRunIsSaidFirst() {
        rooms.sql(
                "INSERT INTO run_alarm (id, region_code, kind, exercise, night, raised_at) VALUES (gen_random_uuid(), '11',"
                        + " 'MISSED_NIGHT', false, '2026-06-02', '2026-06-02T03:31:00Z')");
        at("2026-06-02T04:30:00Z");

        assertThat(digests(COORDINATOR, "11").get(0).text().shown())
                .contains("ATTENTION : la nuit n’a pas été planifiée");
    }

    @Test
    void whatWasNotTellableInTheMorningIsNotToldAfterNoon() {
        at("2026-06-02T10:00:00Z");
        assertThat(digests(COORDINATOR, "11")).isEmpty();
    }

    private void at(String instant) {
        rooms.time.set(Instant.parse(instant));
        round.greet();
    }

    private List<Notice> digests(Viewer viewer, String region) {
        return rooms
                .context
                .getBean(Notices.class)
                .lists(viewer, Set.of(region), new NoticeFilter(Set.of(), null), PageRequest.first(100))
                .getOrDefault(region, new Page<>(List.of(), false))
                .items()
                .stream()
                .filter(notice -> notice.text().subjectLine().contains("La nuit"))
                .toList();
    }
}
