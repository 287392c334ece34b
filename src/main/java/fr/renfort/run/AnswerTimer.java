package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.mission.LoanDesk;
import fr.renfort.mission.Loans;
import fr.renfort.mission.MissionDesk;
import fr.renfort.mission.Missions;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Lets questions expire that no lender has answered in time. Whoever answers at the same moment wins or is told. */
@Singleton
final class AnswerTimer {

    private final Missions missions;
    private final MissionDesk missionDesk;
    private final Loans loans;
    private final LoanDesk loanDesk;
    private final Territory territory;
    private final InstantSource time;

    AnswerTimer(
            Missions missions,
            MissionDesk missionDesk,
            Loans loans,
            LoanDesk loanDesk,
            Territory territory,
            InstantSource time) {
        this.missions = missions;
        this.missionDesk = missionDesk;
        this.loans = loans;
        this.loanDesk = loanDesk;
        this.territory = territory;
        this.time = time;
    }

    /** Looks at every region; to be called every minute or so. */
    void tick() {
        Instant now = time.instant();
        for (Region region : territory.regions()) {
            Viewer machine = Viewer.planner(region.code());
            missions.unanswered(machine, now)
                    .forEach(mission -> missionDesk.expire(
                            machine, mission.id(), mission.progress().version()));
            loans.unanswered(machine, now)
                    .forEach(loan ->
                            loanDesk.expire(machine, loan.id(), loan.progress().version()));
        }
    }
}
