package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.GlobalId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalReadingTest {

    private final AttackedRegion region = new AttackedRegion();
    private final Story story = new Story(region);
    private final String first = uuid(story.expert.at("id").text());
    private final String second = uuid(story.second.at("id").text());

    @AfterAll
    void close() {
        region.close();
    }

    @Test
    void whoReadsNamesIsWrittenDownOnceAnAnswer() {
        Viewer reader = Viewer.coordinator("reader.ars", Set.of("11"));

        region.ask(reader, "{ region(code: \"11\") { experts { nodes { id called: familyName givenName } } } }");

        assertThat(readsBy(reader))
                .containsExactly("11 COORDINATOR graphql Expert.familyName,Expert.givenName " + people(first, second));
    }

    @Test
    void whoReadsATelephoneBesideWhatIsLoadedIsWrittenDown() {
        Viewer reader = new Viewer("reader.lends", Role.LENDER, Set.of(), region.lender, null, null);

        region.ask(
                reader,
                "{ node(id: \"" + story.expert.at("id").text()
                        + "\") { ... on Expert { phone organisation { name } skills { level } } } }");

        assertThat(readsBy(reader)).containsExactly("11 LENDER graphql Expert.phone " + first);
    }

    @Test
    void whatShowsNobodyAndOnesOwnDataAreNotWrittenDown() {
        Viewer reader = Viewer.coordinator("counts.ars", Set.of("11"));
        Viewer self = new Viewer("ada", Role.EXPERT, Set.of(), null, null, UUID.fromString(first));

        region.ask(reader, "{ region(code: \"11\") { experts { nodes { id version skills { level } } } } }");
        region.ask(
                self,
                "{ node(id: \"" + story.expert.at("id").text() + "\") { ... on Expert { familyName phone email } } }");

        assertThat(readsBy(reader)).isEmpty();
        assertThat(readsBy(self)).isEmpty();
    }

    private static String uuid(String id) {
        return GlobalId.read(id).orElseThrow().id().toString();
    }

    private static String people(String... ids) {
        return String.join(",", Stream.of(ids).sorted().toList());
    }

    private List<String> readsBy(Viewer reader) {
        try (Connection connection = region.database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT concat_ws(' ', region_code, role, door, fields, people) FROM renfort.personal_read"
                                + " WHERE actor = '" + reader.subject() + "'")) {
            List<String> reads = new ArrayList<>();
            while (rows.next()) {
                reads.add(rows.getString(1));
            }
            return reads;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
