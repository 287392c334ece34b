package fr.renfort.entry.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Admission;
import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionsTest {

    private static final SettableTime TIME = SettableTime.at("2026-03-01T20:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final UUID ID = new UUID(1, 2);
    private static ApplicationContext context;
    private static Sessions sessions;

    @BeforeAll
    static void open() {
        context = ApplicationContext.builder()
                .properties(Map.copyOf(DATABASE.properties()))
                .singletons(TIME)
                .start();
        sessions = context.getBean(Sessions.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static Stream<Viewer> everybody() {
        return Stream.of(
                Viewer.coordinator("oidc:anne", Set.of("11", "84")),
                new Viewer("oidc:h", Role.HOSPITAL, Set.of(), null, ID, null),
                new Viewer("oidc:l", Role.LENDER, Set.of(), ID, null, null),
                new Viewer("oidc:e", Role.EXPERT, Set.of(), null, null, ID));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whoSignedInIsKnownAgainUntilTheEndOfTheShift(Viewer viewer) {
        String session = sessions.open(viewer);

        assertThat(Sessions.isOne(session)).isTrue();
        assertThat(sessions.find(session))
                .contains(new Admission(viewer, TIME.instant().plus(Sessions.LONGEST)));
        TIME.advance(Sessions.LONGEST.minusSeconds(1));
        assertThat(sessions.find(session)).isPresent();
        TIME.advance(Duration.ofSeconds(1));
        assertThat(sessions.find(session)).isEmpty();
    }

    @Test
    void whoSignsOutIsKnownNoLonger() {
        String session = sessions.open(Viewer.coordinator("oidc:anne", Set.of("11")));
        String other = sessions.open(Viewer.coordinator("oidc:anne", Set.of("11")));

        sessions.end(session);
        sessions.end("s.unknown");

        assertThat(sessions.find(session)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void whatIsStoredOpensNothing() throws SQLException {
        String session = sessions.open(Viewer.coordinator("oidc:anne", Set.of("11")));

        assertThat(stored()).doesNotContain(session).contains(Secret.digest(session));
        assertThat(sessions.find(Secret.digest(session))).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    void whatHasExpiredIsForgottenWhenSomebodyElseSignsIn() throws SQLException {
        String session = sessions.open(Viewer.coordinator("oidc:old", Set.of("11")));
        TIME.advance(Sessions.LONGEST);

        sessions.open(Viewer.coordinator("oidc:new", Set.of("11")));

        assertThat(stored()).doesNotContain(Secret.digest(session)).contains("oidc:new");
    }

    private static String stored() throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT string_agg(s::text, ' ') FROM renfort.sign_in_session s")) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
