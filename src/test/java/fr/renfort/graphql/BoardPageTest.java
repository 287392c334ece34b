package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.graphql.AttackedRegion.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the night board asks, on a region under attack. */
class BoardPageTest {

    private static final Pattern QUERY = Pattern.compile("const BOARD = `(.*?)`;", Pattern.DOTALL);

    private final AttackedRegion region = new AttackedRegion();
    private final String plan = new Story(region).plan();

    @AfterEach
    void close() {
        region.close();
    }

    @Test
    void theNightBoardIsReadByOneStatementOfEachKind() throws IOException {
        List<String> statements = Statements.of(region, query());

        assertThat(Statements.eachHowOften(statements))
                .allSatisfy((statement, times) ->
                        assertThat(times).as(statement).isLessThanOrEqualTo(shared(statement) ? 3 : 1));
        assertThat(statements).noneMatch(statement -> statement.contains("FROM duty"));
    }

    @Test
    void eachNeedIsCountedDayByDay() throws IOException {
        Json board = region.ask(region.coordinator, query()).at("board");

        Json need = board.at("incidents.nodes.0.requests.nodes.0.expertNeeds.0");
        assertThat(need.at("seatsByDay").list()).hasSize(1);
        assertThat(need.at("seatsByDay.0.day").text()).isEqualTo("2026-03-03");
        assertThat(need.at("seatsByDay.0.seats").value())
                .isEqualTo(Map.of("proposed", 1, "offered", 0, "committed", 0, "onSite", 0, "empty", 1));
        assertThat(board.at("decisions.nodes").list()).hasSize(4);

        region.done(region.coordinator, "publishPlan", "plan { id }", Map.of("planId", plan));
        assertThat(seats(1)).isEmpty();
        assertThat(seats(2)).hasSize(1);
    }

    @Test
    void theDaysAreOneToFourteen() {
        for (int days : new int[] {0, 15}) {
            assertThat(region.answer(
                                    region.coordinator,
                                    fr.renfort.language.Language.EN,
                                    needs("seatsByDay(days: " + days + ") { day }"),
                                    Map.of())
                            .get("errors")
                            .toString())
                    .contains("INVALID", "must be 1 to 14");
        }
    }

    private List<?> seats(int days) {
        return region.ask(region.coordinator, needs("seatsByDay(days: " + days + ") { day }"))
                .at("region.reinforcementRequests.nodes.0.expertNeeds.0.seatsByDay")
                .list();
    }

    private static String needs(String shown) {
        return "{ region(code: \"11\") { reinforcementRequests(first: 1) { nodes { expertNeeds { " + shown
                + " } } } } }";
    }

    /** Pages of missions, and counts of them, are read alike. */
    private static boolean shared(String statement) {
        return statement.contains("FROM mission");
    }

    private static String query() throws IOException {
        Matcher found = QUERY.matcher(Files.readString(Path.of("src/main/resources/console/board.js")));
        assertThat(found.find()).isTrue();
        return found.group(1).replace("($region: String!)", "").replace("$region", "\"11\"");
    }
}
