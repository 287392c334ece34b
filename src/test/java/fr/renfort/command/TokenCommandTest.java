package fr.renfort.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.entry.token.Tokens;
import fr.renfort.entry.token.Verdict;
import fr.renfort.language.Language;
import fr.renfort.mission.MissionRooms;
import fr.renfort.pool.TwoRegions;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> properties = new HashMap<>();
    private MissionRooms rooms;
    private UUID expert;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        properties.putAll(rooms.database.properties());
        properties.put("renfort.demonstration", "true");
        properties.put("renfort.data", folder.toString());
        properties.forEach(System::setProperty);
        expert = rooms.expert("Moreau");
        rooms.need(1, 2, 6);
    }

    @AfterEach
    void close() {
        properties.keySet().forEach(System::clearProperty);
        rooms.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleHasAnAccountWhoseTokenTheServiceBelieves(Role role) {
        assertThat(run("token", role.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .isZero();

        Viewer viewer = believed(out.toString().strip());
        assertThat(viewer.role()).isEqualTo(role);
        assertThat(viewer.expert()).isEqualTo(role == Role.EXPERT ? expert : null);
        assertThat(viewer.hospital()).isEqualTo(role == Role.HOSPITAL ? TwoRegions.ASKS.hospital() : null);
    }

    @Test
    void whomItIsForMayBeNamed() {
        UUID hospital = UUID.randomUUID();

        assertThat(run("token", "hospital", "--id", hospital.toString())).isZero();

        assertThat(believed(out.toString().strip()).hospital()).isEqualTo(hospital);
    }

    @Test
    void whereThereIsNobodyOfARoleItSaysSo() {
        assertThat(run("token", "expert", "--region", "84")).isEqualTo(1);

        assertThat(err.toString()).contains("nobody of this role in the region 84");
    }

    @Test
    void anUnknownRoleIsTold() {
        assertThat(run("token", "captain")).isEqualTo(2);

        assertThat(err.toString()).contains("captain", "coordinator|hospital");
    }

    @Test
    void outsideDemonstrationsItSignsNothing() {
        System.setProperty("renfort.demonstration", "false");

        assertThat(run("token", "coordinator")).isEqualTo(1);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("RENFORT_OIDC_ISSUER");
    }

    @Test
    void aDemonstrationThatListensToOthersDoesNotStart() {
        properties.put("micronaut.server.host", "0.0.0.0");
        System.setProperty("micronaut.server.host", "0.0.0.0");

        assertThat(run("serve")).isEqualTo(1);
        assertThat(run("token", "coordinator")).isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("alone, not at 0.0.0.0"));
    }

    private static Viewer believed(String token) {
        try (ApplicationContext context =
                ApplicationContext.builder().deduceEnvironment(false).start()) {
            return ((Verdict.Proved) context.getBean(Tokens.class).judge(token))
                    .admission()
                    .viewer();
        }
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Language.EN, false);
        return Program.run(terminal, arguments);
    }
}
