package fr.renfort.situation;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.mission.MissionRooms.PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.mission.MissionRooms;
import fr.renfort.planning.facts.Expert;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadSnapshotTest {

    private static final String EXTRACT = "src/test/resources/travel/saint-germain-en-laye.osm.pbf";

    @Test
    void whereAnExtractIsNamedItsRoadsAreTheOnlySource(@TempDir Path data) {
        try (MissionRooms rooms =
                new MissionRooms(Map.of("renfort.travel.osm-file", EXTRACT, "renfort.data", data.toString()))) {
            rooms.expert("Moreau");
            rooms.expert("Martin");
            rooms.sql(
                    "UPDATE expert SET base_latitude = 48.8979, base_longitude = 2.0961 WHERE family_name = 'Moreau'");
            rooms.sql(
                    "UPDATE expert SET base_latitude = 48.9503, base_longitude = 2.15203 WHERE family_name = 'Martin'");
            rooms.sql("UPDATE establishment SET latitude = 48.89812, longitude = 2.08608");
            rooms.request(1, 2, 4);

            Snapshot snapshot =
                    rooms.context.getBean(Snapshots.class).of(PLANNER, "11", false, NOW, Duration.ofDays(28));

            String site = snapshot.problem().demand().establishments().get(0).place();
            List<Expert> experts = snapshot.problem().resources().experts();
            assertThat(snapshot.travelSource()).matches("road:saint-germain-en-laye\\.osm\\.pbf@[0-9a-f]{12}");
            assertThat(experts.stream()
                            .map(expert -> snapshot.problem()
                                    .travel()
                                    .minutes(expert.home().base(), site)
                                    .isPresent()))
                    .containsExactlyInAnyOrder(true, false);
        }
    }
}
