package fr.renfort.situation;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.language.Language;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Plan;
import fr.renfort.planning.score.Score;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanReportsTest {

    private MissionRooms rooms;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aReportSaysWhoGoesWhereWhatIsLentAndWhatStaysUnserved() {
        ReinforcementRequest request = rooms.request(2, 2, 4);
        UUID need = rooms.people(request);
        Plan plan = rooms.store(new Written()
                .with(duties(need, 0, rooms.expert("Moreau"), 2, 3))
                .without(need, 1, 2)
                .without(need, 1, 3)
                .lending(rooms.laptops(request), rooms.lot(), morning(2)));

        PlanReport report =
                rooms.context.getBean(PlanReports.class).of(COORDINATOR, Language.FR, plan, new Score(0, -600, -45));

        assertThat(report.heading())
                .isEqualTo(new PlanReport.Heading(
                        "11", "Region 11", false, MissionRooms.NOW, plan.id().toString(), new Score(0, -600, -45)));
        assertThat(report.people())
                .containsExactly(new PlanReport.Going(
                        new PlanReport.Spot(
                                "CH de 11", "Rançongiciel", "Reconstruction d'annuaire (Active Directory) 2"),
                        new PlanReport.Lender("Alix Moreau", "CH de 11"),
                        new PlanReport.Span(morning(2), evening(3)),
                        2,
                        new PlanReport.Way(45, morning(2)),
                        "PROPOSED",
                        "Coût : S1 +150"));
        assertThat(report.equipment())
                .extracting(lent -> lent.what().name(), PlanReport.Lent::quantity)
                .containsExactly(tuple("Portables", 20));
        assertThat(report.unserved())
                .containsExactly(new PlanReport.Unserved(
                        report.people().get(0).spot(),
                        new PlanReport.Span(morning(2), evening(3)),
                        "SEAT",
                        2,
                        "Personne dans la région n'a la compétence.",
                        List.of(),
                        null));
    }

    @Test
    void theTablesShowAllOfItInBothLanguages() {
        ReinforcementRequest request = rooms.request(1, 2, 4);
        Plan plan = rooms.store(new Written()
                .with(duties(rooms.people(request), 0, rooms.expert("Moreau"), 2))
                .without(rooms.people(request), 0, 3));
        PlanReports reports = rooms.context.getBean(PlanReports.class);
        PlanTables tables = rooms.context.getBean(PlanTables.class);

        String french = tables.of(Language.FR, reports.of(COORDINATOR, Language.FR, plan, null));
        String english = tables.of(Language.EN, reports.of(COORDINATOR, Language.EN, plan, null));

        assertThat(french).contains("Alix Moreau", "CH de 11", "45 min", "Personne dans la région n'a la compétence.");
        assertThat(english).contains("Alix Moreau", "CH de 11", "45 min", "Nobody in the region has the skill.");
    }

    @Test
    void aProposalSaysWhyInSentencesToWhoMayRead() {
        UUID expert = rooms.expert("Moreau");
        rooms.publish(rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2))));
        Mission asked = rooms.only(expert, MissionState.SOLICITED);
        MissionSentences sentences = rooms.context.getBean(MissionSentences.class);

        assertThat(sentences.of(COORDINATOR, Language.FR, List.of(asked)).get(asked.id()))
                .containsExactly(
                        "A la compétence REM.AD au niveau demandé, est disponible, assez proche et prévenu à temps (E1 à E6).",
                        "À 45 min de route.",
                        "Sur place à partir du 02/06 08:00.",
                        "Coût : S1 +150",
                        "Personne d'autre ne pourrait tout assurer.");
        rooms.sql("UPDATE mission SET mode = 'REMOTE'");
        Mission fromAfar = rooms.missions.get(COORDINATOR, asked.id());
        assertThat(sentences.of(COORDINATOR, Language.FR, List.of(fromAfar)).get(asked.id()))
                .contains("À distance.", "Connecté à partir du 02/06 08:00.");
        Mission cut = rooms.missions.get(LENDS, asked.id());
        assertThat(sentences.of(LENDS, Language.FR, List.of(cut)).get(asked.id()))
                .isEmpty();
    }
}
