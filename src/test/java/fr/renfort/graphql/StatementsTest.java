package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

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
        List<String> ofTwo = statements(QUERY.formatted(2));
        List<String> ofAll = statements(QUERY.formatted(INCIDENTS));

        assertThat(ofAll).hasSameSizeAs(ofTwo);
        assertThat(eachHowOften(ofAll))
                .allSatisfy(
                        (statement, times) -> assertThat(times).as(statement).isEqualTo(1));
    }

    private List<String> statements(String query) {
        Logger log = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Level before = log.getLevel();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        try {
            region.ask(region.coordinator, query);
        } finally {
            log.detachAppender(heard);
            log.setAdditive(true);
            log.setLevel(before);
        }
        return new ArrayList<>(heard.list)
                .stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(message -> message.contains("SELECT"))
                        .map(message -> message.replaceAll("\\?(,\\?)*", "?"))
                        .toList();
    }

    private static Map<String, Integer> eachHowOften(List<String> statements) {
        Map<String, Integer> times = new HashMap<>();
        statements.forEach(statement -> times.merge(statement, 1, Integer::sum));
        return times;
    }
}
