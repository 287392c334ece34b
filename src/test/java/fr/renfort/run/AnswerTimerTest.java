package fr.renfort.run;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.PublishedPlan;
import fr.renfort.vocabulary.PageRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTimerTest {

    @Test
    void whatNobodyAnsweredInTimeExpiresAndIsPlannedAnew() {
        try (MissionRooms rooms = new MissionRooms()) {
            UUID asked = rooms.expert("Muet");
            UUID answered = rooms.expert("Vif");
            ReinforcementRequest request = rooms.request(2, 2, 4);
            UUID need = rooms.people(request);
            PublishedPlan published = rooms.publish(rooms.store(new Written()
                    .with(duties(need, 0, asked, 2))
                    .with(duties(need, 1, answered, 2))
                    .lending(rooms.laptops(request), rooms.lot(), morning(2))));
            rooms.accepted(rooms.only(answered, MissionState.SOLICITED));
            Mission silent = rooms.only(asked, MissionState.SOLICITED);
            rooms.sql("DELETE FROM planning_run WHERE state = 'QUEUED'");
            AnswerTimer timer = rooms.context.getBean(AnswerTimer.class);

            timer.tick();
            assertThat(rooms.only(asked, MissionState.SOLICITED)).isEqualTo(silent);
            rooms.time.set(rooms.answerBy(silent));
            timer.tick();

            assertThat(rooms.only(asked, MissionState.EXPIRED).id()).isEqualTo(silent.id());
            assertThat(rooms.only(answered, MissionState.OFFERED)).isNotNull();
            assertThat(rooms.loans.byIds(COORDINATOR, published.asked()).values())
                    .extracting(loan -> loan.state())
                    .containsExactly(MissionState.EXPIRED);
            assertThat(rooms.context
                            .getBean(Runs.class)
                            .list(COORDINATOR, "11", PageRequest.first(10))
                            .items())
                    .anyMatch(run -> run.origin().cause().contains("MissionStepped " + silent.id()));
        }
    }
}
