package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowShapeTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000002a");

    private enum Colour {
        RED,
        GREEN
    }

    private record Whole(
            UUID id, String givenName, int one, long two, boolean yes, double half, Instant startsAt, Colour colour) {}

    private record Absent(
            @Nullable Integer one,
            @Nullable Long two,
            @Nullable Boolean yes,
            @Nullable LocalDate night,
            @Nullable Instant at,
            @Nullable Colour colour) {}

    private record Strict(int one) {
        Strict {
            if (one < 1) {
                throw new IllegalArgumentException("too small");
            }
        }
    }

    @Test
    void eachComponentIsReadFromTheColumnOfItsNameWhereverThatStands() throws SQLException {
        assertThat(rows(Whole.class, """
                        SELECT 'GREEN' AS colour, timestamptz '2026-03-02 10:00+01' AS starts_at, 0.5::float8 AS half, true AS yes,
                               5000000000 AS two, 7 AS other, 1 AS one, 'Ada' AS given_name, uuid '%s' AS id
                        """.formatted(ID)))
                .containsExactly(new Whole(
                        ID, "Ada", 1, 5_000_000_000L, true, 0.5, Instant.parse("2026-03-02T09:00:00Z"), Colour.GREEN));
    }

    @Test
    void whatIsAbsentIsNull() throws SQLException {
        assertThat(rows(Absent.class, """
                        SELECT one, 2::bigint AS two, yes, night, at, colour FROM (VALUES
                            (NULL::int, NULL::boolean, NULL::date, NULL::timestamptz, NULL::text),
                            (1, true, date '2026-03-02', timestamptz '2026-03-02 09:00Z', 'RED')) AS v(one, yes, night, at, colour)
                        """))
                .containsExactly(
                        new Absent(null, 2L, null, null, null, null),
                        new Absent(
                                1,
                                2L,
                                true,
                                LocalDate.parse("2026-03-02"),
                                Instant.parse("2026-03-02T09:00:00Z"),
                                Colour.RED));
    }

    @Test
    void aColumnThatIsMissingOrAValueThatNoRecordHoldsIsAFailure() {
        assertThatThrownBy(() -> rows(Strict.class, "SELECT 1 AS two")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows(Strict.class, "SELECT 0 AS one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("too small");
    }

    private static <R> List<R> rows(Class<R> row, String query) throws SQLException {
        try (Connection connection = TestDatabase.fresh().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return RowShape.of(row).all(rows);
        }
    }
}
