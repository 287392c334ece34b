package fr.renfort.audit;

import fr.renfort.database.Eventually;
import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A journal of Île-de-France that can be written, sealed, and tampered with by a superuser. */
final class SealedJournal implements AutoCloseable {

    static final UUID LENDER = new UUID(0, 1);
    static final UUID HOSPITAL = new UUID(0, 2);

    final TestDatabase database = TestDatabase.fresh();
    final SettableTime time = SettableTime.at("2026-03-02T08:00:00Z");
    final ApplicationContext context = node();

    SealedJournal() {
        tamper("INSERT INTO region (code, name, ars_name, chef_lieu, time_zone) VALUES"
                + " ('11', 'Île-de-France', 'ARS Île-de-France', '75056', 'Europe/Paris'),"
                + " ('84', 'Auvergne-Rhône-Alpes', 'ARS Auvergne-Rhône-Alpes', '69123', 'Europe/Paris')");
    }

    ApplicationContext node() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("renfort.audit.keep-actors", "100d");
        return ApplicationContext.builder()
                .properties(properties)
                .singletons(time)
                .start();
    }

    Transactions transactions() {
        return context.getBean(Transactions.class);
    }

    /** Records that a plan was published. */
    UUID record(String actor) {
        UUID plan = UUID.randomUUID();
        transactions().write(Scope.region("11"), () -> {
            context.getBean(Journal.class).record(new RegionEvent.PlanPublished("11", plan), actor);
            return "";
        });
        return plan;
    }

    /** Seals until nothing waits; what others do on the same server may delay it. */
    void seal() {
        Eventually.holds("all is sealed", () -> {
            context.getBean(Sealer.class).seal();
            return report().waiting() == 0;
        });
    }

    ChainReport report() {
        return context.getBean(Verification.class).verify("11", null);
    }

    /** Does as a superuser what nothing in the database stops. */
    void tamper(String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = renfort");
            statement.execute("SET session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of the first row. */
    String read(String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = renfort");
            try (ResultSet found = statement.executeQuery(query)) {
                return found.next() ? String.valueOf(found.getString(1)) : "";
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
