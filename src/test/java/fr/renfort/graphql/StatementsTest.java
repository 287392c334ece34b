package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {

    private static final int INCIDENTS = 50;
    private static final String QUERY = "{ region(code: \"11\") { incidents(first: %d) { nodes { title"
            + " establishment { name region { name } legalEntity { name } } informationSystems { name }"
            + " requests(first: 5) { nodes { state coverage { proposed }"
            + " expertNeeds { skill { label } headcount } equipmentNeeds { equipment { label } quantity } } } } } } }";

    private final AttackedRegion region = new AttackedRegion();

    @BeforeAll
    void manyIncidents() {
        for (int i = 0; i < INCIDENTS; i++) {
            String incident = region.done(
                            region.coordinator,
                            "declareIncident",
                            "incident { id }",
                            Inputs.with(Inputs.incident(region.siteId()), Map.of("title", "Attaque " + i)))
                    .at("incident.id")
                    .text();
            region.done(region.coordinator, "requestReinforcement", "request { id }", Inputs.request(incident));
        }
    }

    @AfterAll
    void close() {
        region.close();
    }

    @Test
    void aPageTakesAsManyStatementsHoweverLongItIs() {
        List<String> ofTwo = Statements.of(region, QUERY.formatted(2));
        List<String> ofAll = Statements.of(region, QUERY.formatted(INCIDENTS));

        assertThat(ofAll).hasSameSizeAs(ofTwo);
        assertThat(Statements.eachHowOften(ofAll))
                .allSatisfy(
                        (statement, times) -> assertThat(times).as(statement).isEqualTo(1));
    }
}
