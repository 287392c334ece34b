package fr.renfort.paper;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.ASKS_FAR_AWAY;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.OBSERVES;
import static fr.renfort.pool.TwoRegions.PROVIDES;
import static fr.renfort.pool.TwoRegions.being;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.language.Language;
import fr.renfort.mission.ArrivalSheet;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.SheetDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersTest {

    private MissionRooms rooms;
    private Papers papers;
    private Mission mission;
    private UUID expert;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
        papers = rooms.context.getBean(Papers.class);
        expert = rooms.expert("Léa Ôtefélon-Żak");
        ReinforcementRequest request = rooms.request(1, 1, 3);
        rooms.publish(rooms.store(new Written().with(duties(rooms.people(request), 0, expert, 1, 2, 3))));
        mission = rooms.committed(rooms.accepted(rooms.only(expert, MissionState.SOLICITED)));
        rooms.context
                .getBean(SheetDesk.class)
                .writeSheet(
                        ASKS, mission.id(), 0, new ArrivalSheet.Content("Porte <b> B & C", "Mme Roy", "Accueil", null))
                .orThrow();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void theOrderOfAMissionSaysWhoWhereAndWhenAndWhatTheHospitalWrote() throws IOException {
        byte[] pdf = papers.missionOrder(LENDS, mission.id(), Language.FR).orElseThrow();

        assertThat(text(pdf, "order"))
                .contains(
                        "TLP:AMBER",
                        "Ordre de mission",
                        "Alix Léa Ôtefélon-Żak",
                        "+33 1 23 45 67 89",
                        "CH de 11",
                        "lun. 1 juin 2026",
                        "08:00 – 18:00",
                        "45 min",
                        "Porte <b> B & C",
                        "confirmé")
                .doesNotContain("Hébergement", "paper.");
        assertThat(text(
                        papers.missionOrder(being(expert), mission.id(), Language.EN)
                                .orElseThrow(),
                        "order-en"))
                .contains("Mission order", "45 min")
                .doesNotContain("paper.");
    }

    @Test
    void theSituationIsOnePage() throws IOException {
        byte[] pdf = papers.situation(COORDINATOR, mission.destination().incident(), Language.FR)
                .orElseThrow();

        assertThat(text(pdf, "situation"))
                .contains("TLP:AMBER", "Point de situation", "Rançongiciel", "à faire avant le", "déposée")
                .contains("Reconstruction d'annuaire")
                .doesNotContain("Ôtefélon", "paper.");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theSheetForTheComplaintHasItsFactsFilledInAndSaysWhereItIsFiled() throws IOException {
        byte[] pdf = papers.complaint(ASKS, mission.destination().incident(), Language.FR)
                .orElseThrow();

        assertThat(text(pdf, "complaint"))
                .contains(
                        "TLP:AMBER+STRICT",
                        "Département 91 (91)",
                        "FINESS EJ 910000001",
                        "FINESS ET 910000002",
                        "SI de 11",
                        "jeu. 4 juin 2026 08:00",
                        "rançon")
                .doesNotContain("paper.");
    }

    @Test
    void whoMayNotReadItGetsNothing() {
        UUID incident = mission.destination().incident();
        for (Viewer stranger : List.of(PROVIDES, FAR_COORDINATOR, ASKS_FAR_AWAY, OBSERVES, being(UUID.randomUUID()))) {
            assertThat(papers.missionOrder(stranger, mission.id(), Language.FR)).isEmpty();
            assertThat(papers.situation(stranger, incident, Language.FR)).isEmpty();
            assertThat(papers.complaint(stranger, incident, Language.FR)).isEmpty();
        }
        assertThat(papers.complaint(LENDS, incident, Language.FR)).isEmpty();
        assertThat(papers.missionOrder(COORDINATOR, UUID.randomUUID(), Language.FR))
                .isEmpty();
    }

    private static String text(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path picture = Path.of("target/screens/" + name + ".png");
            Files.createDirectories(picture.getParent());
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 70), "png", picture.toFile());
            return new PDFTextStripper().getText(document);
        }
    }
}
