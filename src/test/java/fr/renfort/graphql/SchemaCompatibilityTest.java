package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCompatibilityTest {

    private static final String EARLIER = """
            type Query {
              expert(name: String): Expert
              node(id: ID!): Node
              find(filter: Filter): [Expert!]!
              level: Level!
            }
            interface Node { id: ID! }
            type Expert implements Node { id: ID! name: String! phone: String }
            type Gap implements Node { id: ID! seat: Int }
            enum Level { ONE TWO }
            input Filter { name: String skill: String }
            """;

    @Test
    void whatWasReleasedStillHolds() throws IOException {
        String released = Files.readString(Path.of("src/test/resources/released.graphqls"));

        assertThat(SchemaCompatibility.breakages(released, Files.readString(Path.of("schema.graphqls"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            phone: String | | Expert
            name: String! phone | name: String phone | Expert
            expert(name: String): Expert | expert(name: String!): Expert | Query.expert
            expert(name: String): Expert | expert(name: String, level: Int!): Expert | Query.expert
            expert(name: String): Expert | expert: Expert | Query.expert
            find(filter: Filter): [Expert!]! | find(filter: Filter): [Expert]! | Query.find
            find(filter: Filter): [Expert!]! | find(filter: Filter): Expert | Query.find
            ONE TWO | ONE | Level
            skill: String | | Filter
            skill: String | skill: String! | Filter
            skill: String | skill: Int | Filter
            skill: String | skill: String region: String! | Filter
            seat: Int | | Gap
            type Gap implements Node { id: ID! seat: Int } | | Query.reachGap
            type Expert implements Node | type Expert | Expert
            """)
    void whatClientsWouldMissIsFound(String before, String after, String place) {
        String later = EARLIER.replace(before, after == null ? "" : after);

        assertThat(later).isNotEqualTo(EARLIER);
        assertThat(SchemaCompatibility.breakages(EARLIER, later))
                .isNotEmpty()
                .allSatisfy(breakage -> assertThat(breakage).startsWith(place));
    }

    @Test
    void whatIsOnlyAddedBreaksNothing() {
        String later = EARLIER.replace("phone: String", "phone: String email: String!")
                .replace("skill: String", "skill: String region: String")
                .replace("expert(name: String)", "expert(name: String, level: Int)")
                .replace("ONE TWO", "ONE TWO THREE")
                .replace("seat: Int", "seat: Int!")
                .concat("type Lot implements Node { id: ID! }");

        assertThat(SchemaCompatibility.breakages(EARLIER, later)).isEqualTo(List.of());
    }
}
