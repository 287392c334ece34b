package fr.renfort.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.Scope;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HappeningsTest {

    private static final Scope ILE_DE_FRANCE = Scope.region("11");
    private static final UUID HOSPITAL = new UUID(0, 1);
    private static final UUID INCIDENT = new UUID(0, 2);

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static ApplicationContext context;
    private static Transactions transactions;
    private static Happenings happenings;

    @BeforeAll
    static void open() {
        context = ApplicationContext.run(new HashMap<>(DATABASE.properties()));
        transactions = context.getBean(Transactions.class);
        happenings = context.getBean(Happenings.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void tellsWhatHappenedToWhatAndWhomItTouches() throws SQLException {
        String before = snapshot();
        UUID request = UUID.randomUUID();
        record(new RegionEvent.RequestStepped("11", request, HOSPITAL, INCIDENT, "SUBMITTED", "IN_PROGRESS"));

        List<Happening> since = since(ILE_DE_FRANCE, before, 0, 10);
        assertThat(since).singleElement().satisfies(happening -> {
            assertThat(happening.kind()).isEqualTo("RequestStepped");
            assertThat(happening.subject()).isEqualTo(request);
            assertThat(happening.incident()).isEqualTo(INCIDENT);
            assertThat(happening.hospital()).isEqualTo(HOSPITAL);
            assertThat(happening.lender()).isNull();
        });
        List<Long> places = List.of(since.get(0).sequence());
        assertThat(transactions.read(ILE_DE_FRANCE, () -> happenings.at(places)))
                .isEqualTo(since);
        assertThat(transactions.read(Scope.region("84"), () -> happenings.at(places)))
                .isEmpty();
        assertThat(since(Scope.region("84"), before, 0, 10)).isEmpty();
    }

    @Test
    void tellsWhatWasRecordedBeforeAMomentAndKeptAfterIt() throws SQLException {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        try (Connection slow = DATABASE.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO renfort.journal_entry (region_code, at, actor, kind, subject_id, details)"
                    + " VALUES ('11', now(), 'anne', 'RunQueued', '" + early + "', '{}')");
            record(new RegionEvent.RunQueued("11", late));
            String moment = snapshot();
            assertThat(since(ILE_DE_FRANCE, moment, 0, 10)).isEmpty();
            slow.commit();

            assertThat(since(ILE_DE_FRANCE, moment, 0, 10))
                    .extracting(Happening::subject)
                    .containsExactly(early);
        }
    }

    @Test
    void tellsPartByPart() throws SQLException {
        String before = snapshot();
        record(new RegionEvent.RunQueued("11", INCIDENT));
        record(new RegionEvent.RunQueued("11", HOSPITAL));

        List<Happening> first = since(ILE_DE_FRANCE, before, 0, 1);
        assertThat(first).extracting(Happening::subject).containsExactly(INCIDENT);
        assertThat(since(ILE_DE_FRANCE, before, first.get(0).sequence(), 10))
                .extracting(Happening::subject)
                .containsExactly(HOSPITAL);
        assertThat(transactions.read(ILE_DE_FRANCE, () -> happenings.at(List.of())))
                .isEmpty();
    }

    private static List<Happening> since(Scope scope, String moment, long after, int limit) {
        return transactions.read(scope, () -> happenings.since(moment, after, limit));
    }

    private static void record(RegionEvent event) {
        transactions.write(Scope.region(event.region()), () -> {
            context.getBean(Journal.class).record(event, "anne");
            return "";
        });
    }

    private static String snapshot() throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_snapshot()::text")) {
            row.next();
            return row.getString(1);
        }
    }
}
