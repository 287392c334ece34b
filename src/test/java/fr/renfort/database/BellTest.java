package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BellTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Listener listener = new Listener();
    private ApplicationContext context;
    private Bell bell;

    @BeforeEach
    void listen() {
        context = ApplicationContext.run(new HashMap<>(database.properties()));
        bell = context.getBean(Bell.class);
        bell.listen(listener);
        Eventually.holds("it is heard", bell::heard);
    }

    @AfterEach
    void close() {
        context.close();
        Eventually.holds("the connection is gone", () -> bells() == 0);
    }

    @Test
    void hearsWhatIsKeptAndNothingElse() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("NOTIFY renfort, 'taken back'");
            connection.rollback();
            statement.execute("NOTIFY renfort, 'kept'");
            statement.execute("NOTIFY another, 'of another channel'");
            connection.commit();
        }

        Eventually.holds("it rang", () -> !listener.heard.isEmpty());
        assertThat(listener.heard).containsExactly("kept");
        assertThat(listener.missed).isEmpty();
    }

    @Test
    void aConnectionThatIsCutIsOpenedAgainAndTheGapIsTold() throws SQLException {
        cut();
        Eventually.holds("the gap is told", () -> listener.missed.size() == 1);
        assertThat(listener.missed.get(0)).matches("[0-9]+:[0-9]+:[0-9,]*");
        Eventually.holds("it is heard again", bell::heard);
        ring("after the cut");
        Eventually.holds("it rang", () -> listener.heard.contains("after the cut"));
    }

    @Test
    void whatTheListenerFailedToTakeIsToldAgain() throws SQLException {
        listener.refuses = true;
        ring("refused");

        Eventually.holds("the gap is told", () -> listener.missed.size() == 1);
        Eventually.holds("it is heard again", bell::heard);
        ring("taken");
        Eventually.holds("it rang", () -> listener.heard.contains("taken"));
    }

    @Test
    void inSilenceTheMomentUpToWhichAllWasHeardMovesOn() throws SQLException {
        String first = snapshot();
        ring("one more transaction");
        Eventually.holds("two moments of silence have passed", () -> {
            try {
                ring("and another");
                cut();
                Eventually.holds("it is heard again", bell::heard);
                return listener.missed.stream().anyMatch(since -> !since.equals(first));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    @Test
    void oneListenerIsEnough() {
        assertThatIllegalStateException().isThrownBy(() -> bell.listen(listener));
    }

    private void ring(String notice) throws SQLException {
        run("NOTIFY renfort, '" + notice + "'");
    }

    private void cut() throws SQLException {
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND application_name = 'renfort bell'");
    }

    private int bells() {
        try (Connection connection = database.connect()) {
            return number(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int number(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'renfort bell'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private String snapshot() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_current_snapshot()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Listener implements BellListener {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<String> missed = new CopyOnWriteArrayList<>();
        private volatile boolean refuses;

        @Override
        public void heard(List<String> notices) {
            if (refuses) {
                refuses = false;
                throw new IllegalStateException("refused by the listener");
            }
            heard.addAll(notices);
        }

        @Override
        public void missed(String since) {
            missed.add(since);
        }
    }
}
