package fr.renfort.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.audit.Sealer;
import fr.renfort.audit.Verification;
import fr.renfort.database.Eventually;
import fr.renfort.language.Language;
import fr.renfort.mission.MissionRooms;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> properties = new HashMap<>();
    private MissionRooms rooms;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        properties.putAll(rooms.database.properties());
        properties.forEach(System::setProperty);
        rooms.expert("Moreau");
        rooms.expert("Petit");
    }

    @AfterEach
    void close() {
        properties.keySet().forEach(System::clearProperty);
        rooms.close();
    }

    @Test
    void tellsThatTheChainHolds() {
        assertThat(run(Language.EN, "audit", "verify", "--region", "11")).isZero();
        assertThat(out.toString()).contains("Region 11: nothing sealed yet");
        seal();

        assertThat(run(Language.FR, "audit", "verify")).isZero();

        assertThat(out.toString()).contains("Région 11 : la chaîne tient ; 1 lots");
    }

    @Test
    void namesTheFirstBrokenLinkAndEndsWithOne() {
        seal();
        rooms.sql("SET session_replication_role = replica; UPDATE journal_entry SET kind = 'ExpertChanged'"
                + " WHERE sequence = (SELECT max(sequence) FROM journal_digest WHERE region_code = '11')");

        assertThat(run(Language.EN, "audit", "verify")).isEqualTo(1);

        assertThat(err.toString()).matches("(?s).*Region 11: broken at batch 1: entry \\d+ was changed.*");
    }

    @Test
    void aBatchThatWasNotedIsLookedFor() {
        seal();
        String missing = "1:" + "0".repeat(64);

        assertThat(run(Language.EN, "audit", "verify", "--region", "11", "--noted", missing))
                .isEqualTo(1);
        assertThat(err.toString()).contains("the batch 1 that was noted is not in the chain");
        assertThat(run(Language.EN, "audit", "verify", "--noted", missing)).isEqualTo(2);
        assertThat(run(Language.EN, "audit", "verify", "--region", "11", "--noted", "1"))
                .isEqualTo(2);
    }

    @Test
    void writesTheJournalAsLines() throws Exception {
        seal();
        Path file = folder.resolve("journal.jsonl");

        assertThat(run(Language.EN, "audit", "export", "--region", "11", "--out", file.toString()))
                .isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .allSatisfy(line -> assertThat(
                                new ObjectMapper().readTree(line).get("region").asText())
                        .isEqualTo("11"));
        assertThat(lines.get(lines.size() - 1)).contains("\"type\":\"batch\"");
        assertThat(out.toString()).contains(lines.size() - 1 + " entries written to " + file);

        assertThat(run(Language.EN, "audit", "export", "--region", "11", "--reads"))
                .isZero();
        assertThat(err.toString()).contains("0 answers written to -");
    }

    @Test
    void forgetsAnAccount() {
        assertThat(run(Language.EN, "audit", "forget", "--account", "nobody")).isZero();

        assertThat(out.toString()).contains("nobody was forgotten: taken out of 0 entries");
    }

    @Test
    void anUnknownRegionIsAMistakeOfTheCaller() {
        assertThat(run(Language.EN, "audit", "verify", "--region", "99")).isEqualTo(2);
        assertThat(run(Language.EN, "audit", "export", "--region", "99")).isEqualTo(2);
        assertThat(run(Language.EN, "audit")).isEqualTo(2);

        assertThat(err.toString()).contains("There is no region 99");
    }

    private void seal() {
        Eventually.holds("all is sealed", () -> {
            rooms.context.getBean(Sealer.class).seal();
            return rooms.context.getBean(Verification.class).verify("11", null).waiting() == 0;
        });
    }

    private int run(Language language, String... arguments) {
        return Program.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language, false), arguments);
    }
}
