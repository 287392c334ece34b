package fr.renfort.console;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers in a folder, for the day the network is down. */
class PaperRoundTest {

    @TempDir
    private Path folder;

    private MissionRooms rooms;
    private PaperRound round;

    @BeforeEach
    void open() {
        rooms = new MissionRooms(Map.of("renfort.papers.folder", folder.toString()));
        round = rooms.context.getBean(PaperRound.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theRosterIsWrittenAfterEachCommitmentAndNeedsNothingElse() throws IOException {
        round.look();
        assertThat(read("11/roster.html")).contains("Aucun renfort");

        Mission committed = committed("Martineau");
        round.look();
        String page = read("11/roster.html");
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("Alix Martineau", "CH de 11", "<style>", "08:00")
                .doesNotContain("src=", "stylesheet", "Quentinois");
        assertThat(text("11/roster.pdf")).contains("Alix Martineau", "CH de 11", "+33 1 23 45 67 89");
        assertThat(read("84/roster.html")).doesNotContain("Martineau");

        rooms.desk
                .recall(COORDINATOR, committed.id(), committed.progress().version(), "Plus besoin")
                .orThrow();
        round.look();
        assertThat(read("11/roster.html")).contains("Aucun renfort");
    }

    @Test
    void theRosterIsWrittenEachNightAndOtherwiseWhenSomethingHappensOnly() throws IOException {
        committed("Martineau");
        round.look();
        FileTime first = touched("11/roster.pdf");

        round.look();
        assertThat(Files.getLastModifiedTime(folder.resolve("11/roster.pdf"))).isEqualTo(first);

        rooms.time.set(rooms.time.instant().plus(Duration.ofDays(1)));
        round.look();
        assertThat(Files.getLastModifiedTime(folder.resolve("11/roster.pdf"))).isNotEqualTo(first);
    }

    @Test
    void howAnIncidentStandsIsWrittenTwiceADayAndKeptForAMonth() throws IOException {
        committed("Martineau");
        round.look();
        round.look();
        assertThat(situations()).hasSize(1).first().asString().startsWith("20260601-07h-rancongiciel");
        assertThat(text("11/situations/" + situations().get(0))).contains("Point de situation", "TLP:AMBER");

        rooms.time.set(rooms.time.instant().plus(Duration.ofHours(12)));
        round.look();
        assertThat(situations()).hasSize(2);

        for (String name : situations()) {
            Files.setLastModifiedTime(
                    folder.resolve("11/situations").resolve(name), FileTime.from(rooms.time.instant()));
        }
        rooms.time.set(rooms.time.instant().plus(PaperRound.KEPT).plusSeconds(1));
        round.look();
        assertThat(situations()).hasSize(1).noneMatch(name -> name.startsWith("20260601"));
    }

    @Test
    void whatCannotBeWrittenIsWrittenTheNextTime() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("11/roster.html/in-the-way"));
        committed("Martineau");
        round.look();
        assertThat(folder.resolve("84/roster.html")).exists();

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        round.look();
        assertThat(read("11/roster.html")).contains("Alix Martineau");
    }

    private Mission committed(String familyName) {
        UUID expert = rooms.expert(familyName);
        UUID need = rooms.need(1, 1, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3))));
        return rooms.committed(rooms.accepted(rooms.only(expert, MissionState.SOLICITED)));
    }

    /** Sets a time at which nothing was written, so that a later one is seen. */
    private FileTime touched(String file) throws IOException {
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        return Files.getLastModifiedTime(Files.setLastModifiedTime(folder.resolve(file), longAgo));
    }

    private List<String> situations() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("11/situations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve(file).toFile())) {
            Path picture = Path.of("target/screens/folder-" + Path.of(file).getFileName() + ".png");
            Files.createDirectories(picture.getParent());
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 70), "png", picture.toFile());
            return new PDFTextStripper().getText(document);
        }
    }
}
