package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSecurityTest {

    /** Registers that anybody may read; what they say of a region is public. */
    private static final List<String> PUBLIC = List.of(
            "crossing", "department", "establishment", "ght", "information_system", "legal_entity", "organisation");

    private static final String TABLES_OF_A_REGION_LEFT_OPEN = """
            SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE nspname = 'renfort' AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)
              AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'region_code' AND NOT attisdropped)
            ORDER BY relname
            """;

    private static final String TABLES_WITHOUT_A_READ_POLICY = """
            SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE nspname = 'renfort' AND relrowsecurity
              AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polcmd = 'r')
            """;

    private static final String OWNED_BY_THE_APPLICATION =
            "SELECT relname FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner WHERE rolname = 'renfort_app'";

    @Test
    void everyTableOfARegionIsProtectedButForPublicRegisters() throws SQLException {
        try (Connection connection = TestDatabase.fresh().connect()) {
            assertThat(names(connection, TABLES_OF_A_REGION_LEFT_OPEN)).isEqualTo(PUBLIC);
            assertThat(names(connection, TABLES_WITHOUT_A_READ_POLICY)).isEmpty();
        }
    }

    @Test
    void theRoleOfTheApplicationOwnsNothing() throws SQLException {
        try (Connection connection = TestDatabase.fresh().connect()) {
            assertThat(names(connection, OWNED_BY_THE_APPLICATION)).isEmpty();
        }
    }

    @Test
    void aTableLeftOpenIsFound() throws SQLException {
        try (Connection connection = TestDatabase.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE renfort.forgotten (region_code text)");

            assertThat(names(connection, TABLES_OF_A_REGION_LEFT_OPEN)).contains("forgotten");
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
